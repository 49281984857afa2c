/**
 * What Parley knows of the language, as commented tables that a linguist can edit.
 *
 * <p>A {@link dev.parley.lexicon.Table} is a TSV resource: a header line, then a row a line; lines
 * that begin with {@code #} are comments. A wrong line fails the load and is named with its number.
 */
@NullMarked
package dev.parley.lexicon;

import org.jspecify.annotations.NullMarked;
