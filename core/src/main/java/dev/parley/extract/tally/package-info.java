/** What was counted, according to whom. */
@NullMarked
package dev.parley.extract.tally;

import org.jspecify.annotations.NullMarked;
