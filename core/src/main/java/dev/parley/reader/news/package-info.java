/**
 * The reader of news: what the model says of words, trees, names, attributions and links, brought
 * to the conventions of a {@link dev.parley.reader.Reading}.
 *
 * <p>{@link dev.parley.reader.news.NewsReader} is the door. In the order of the work: {@code
 * Paragraphs}, {@link dev.parley.reader.model.WordModel}, {@code BareNames}, {@code NameVotes},
 * {@code PhraseFinder}, {@code TreePredicates}, {@code QuotationFinder}, {@code
 * MarkedAttributions}, {@code OpenQuotations}, {@code EntityFinder}.
 *
 * <p>Whom words belong to is the model's answer; the rules here only cut it to shape, and say
 * "open" where the pieces do not fit each other.
 */
@NullMarked
package dev.parley.reader.news;

import org.jspecify.annotations.NullMarked;
