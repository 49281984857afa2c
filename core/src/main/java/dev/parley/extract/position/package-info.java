/**
 * What parties want, offer, take and turn down.
 *
 * <p>A word shows the stance: the reader's {@link dev.parley.reader.StanceCue}, or a word of {@code
 * stances.tsv} as it is used. From there {@code Terms} finds what is wanted and {@code Parties} who
 * wants it, by the tree and by what the reader takes for them; {@code topics.tsv} and the reader
 * say what it is about. {@link dev.parley.extract.position.PositionRule} puts it together.
 */
@NullMarked
package dev.parley.extract.position;

import org.jspecify.annotations.NullMarked;
