/** The server and the page, tried over real HTTP and in a real browser. */
@NullMarked
package app.plenary.web;

import org.jspecify.annotations.NullMarked;
