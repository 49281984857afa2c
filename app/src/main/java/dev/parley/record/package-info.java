/**
 * The record: one SQLite file that keeps everything, and answers for it.
 *
 * <p>The truth is the {@link dev.parley.record.Journal}: an append-only chain of small entries (a
 * text came in, a publication was found, a reading was made). What the entries speak of — bytes,
 * texts, claims — lies beside it by content address in {@link dev.parley.record.Contents}.
 * Everything else in the file is {@link dev.parley.record.Views}: plain tables for questions and
 * for analysts, filled from the journal, dropped and rebuilt at will, never migrated.
 *
 * <p>{@link dev.parley.record.RecordFile} is the door.
 *
 * <p>Traps. The rows of a report are a pure function of the set of entries about it: never of their
 * order, never of the time at which they were recorded, never of other reports. Whoever adds a view
 * must keep that, or two records of the same reports will differ. And a report's claims are those
 * of the highest (reader, rules) version, not of the last entry.
 */
@NullMarked
package dev.parley.record;

import org.jspecify.annotations.NullMarked;
