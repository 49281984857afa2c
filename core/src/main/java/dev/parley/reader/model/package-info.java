/**
 * The model: a text's sentences, words, trees and names in one pass of one small network.
 *
 * <p>{@link dev.parley.reader.model.WordModel} is the door. A text's words are cut by {@code
 * Tokenizer} as English UD treebanks cut them, packed by {@code Windows} into windows of whole
 * sentences, cut into pieces by {@code WordPiece}, scored by {@code Network} (ONNX Runtime), and
 * read off the scores by {@code TreeDecoder}, {@code NameDecoder} and {@code LemmaScript}. Training
 * and export live in the project's {@code training} folder; the file says itself what its numbers
 * stand for ({@code ModelLabels}).
 *
 * <p>Traps: a window runs alone, never in a batch with others, because int8 activations are scaled
 * by what stands in the batch; and the numbers of {@code Casing} and {@code Token.Gap} are the
 * model's, so they must not change without a new model.
 */
@NullMarked
package dev.parley.reader.model;

import org.jspecify.annotations.NullMarked;
