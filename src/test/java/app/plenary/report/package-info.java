@NullMarked
package app.plenary.report;

import org.jspecify.annotations.NullMarked;
