/**
 * What is kept of a reading for the time when reports meet: {@link dev.parley.digest.EventDigester}
 * makes the digest of a report's events while the reading is at hand, and {@link
 * dev.parley.digest.EventDigestJson} writes and reads it, so that it can be journaled beside the
 * claims.
 *
 * <p>Trap: a digest holds words as they stand in the report, and so it is of the text's kind: what
 * erases a text must erase its digest.
 */
@NullMarked
package dev.parley.digest;

import org.jspecify.annotations.NullMarked;
