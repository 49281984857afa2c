/**
 * Text in, {@link dev.parley.reader.Reading} out: sentences, words, names, who is who, and who is
 * said to say what.
 *
 * <p>A reading is a pure function of one text and the reader's version. It never depends on what
 * was read beside it, nor on the report's date, nor on threads. It is immutable, and all its spans
 * are those of the stored text.
 *
 * <p>{@link dev.parley.reader.Reader} is the door, {@link dev.parley.reader.news.NewsReader} who
 * stands behind it: words, trees and names by the model of {@code dev.parley.reader.model}, the
 * rest by rules over them.
 */
@NullMarked
package dev.parley.reader;

import org.jspecify.annotations.NullMarked;
