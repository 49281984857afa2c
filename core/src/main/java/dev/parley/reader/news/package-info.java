/**
 * The reader of news: the model's words, trees and names, and on top of them, by rules, phrases,
 * predicates, who is who, quotations, and who is said to say what.
 *
 * <p>{@link dev.parley.reader.news.NewsReader} is the door. In the order of the work: {@code
 * Paragraphs}, {@link dev.parley.reader.model.WordModel}, {@code PhraseFinder}, {@code
 * TreePredicates}, {@code QuotationFinder}, {@code EntityFinder}, {@code AttributionFinder}.
 *
 * <p>The rules for who is who and who says what are shallow and provisional: the model's next heads
 * take their place behind {@link dev.parley.reader.Reading}. Do not grow them.
 */
@NullMarked
package dev.parley.reader.news;

import org.jspecify.annotations.NullMarked;
