/**
 * The facilitator's window: Home, Plan, Run and Review, each a view built in code with a view-model
 * beside it that can be tested without a screen. May import every room but {@code store}, {@code
 * web} and {@code projector}. Must never know SQL, HTTP or how the wall is drawn, and changes a
 * workshop only by sending commands.
 */
@NullMarked
package app.plenary.console;

import org.jspecify.annotations.NullMarked;
