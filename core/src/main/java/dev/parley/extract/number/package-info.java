/** Numbers as reports write them: digits, words, ranges and bounds. */
@NullMarked
package dev.parley.extract.number;

import org.jspecify.annotations.NullMarked;
