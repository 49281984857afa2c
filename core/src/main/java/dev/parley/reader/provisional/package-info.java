/**
 * The reader of the first release: OpenNLP's words, tags and lemmas, and plain rules for phrases,
 * predicates, names, chains and attributions.
 *
 * <p>Everything here is provisional. One model of our own will give trees, names, chains and
 * attributions in one pass; then this package goes, and nothing outside notices, because rooms
 * further down know only {@link dev.parley.reader.Reading}. So the rules here stay shallow: a
 * shallow rule that is wrong in one sentence of five is good enough to be replaced.
 *
 * <p>In the order of the work: {@link dev.parley.reader.provisional.WordFinder}, {@link
 * dev.parley.reader.provisional.PhraseFinder}, {@link
 * dev.parley.reader.provisional.PredicateFinder}, {@link
 * dev.parley.reader.provisional.QuotationFinder}, {@link dev.parley.reader.provisional.NameFinder},
 * {@link dev.parley.reader.provisional.EntityFinder}, {@link
 * dev.parley.reader.provisional.AttributionFinder}.
 */
@NullMarked
package dev.parley.reader.provisional;

import org.jspecify.annotations.NullMarked;
