/**
 * Text in, {@link dev.parley.reader.Reading} out: sentences, words, names, who is who, and who is
 * said to say what.
 *
 * <p>A reading is a pure function of one text and the reader's version. It never depends on what
 * was read beside it, nor on the report's date, nor on threads. It is immutable, and all its spans
 * are those of the stored text.
 *
 * <p>{@link dev.parley.reader.Reader} is the door; {@code dev.parley.reader.provisional} holds the
 * only reader so far: OpenNLP's words and lemmas, with plain rules for names, chains and
 * attributions. A model of our own replaces it behind the same door, so rules that a parse tree
 * will make unnecessary should not grow there.
 */
@NullMarked
package dev.parley.reader;

import org.jspecify.annotations.NullMarked;
