@NullMarked
package app.plenary.exchange;

import org.jspecify.annotations.NullMarked;
