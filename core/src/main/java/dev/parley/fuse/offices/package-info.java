/**
 * Who holds an office, by date, according to what reports say of it.
 *
 * <p>{@link dev.parley.fuse.offices.Naming} is one claim of a tenure; {@link
 * dev.parley.fuse.offices.Offices} takes them in any order and tells the {@link
 * dev.parley.fuse.offices.Holding}s of a post, all of them or those of a day. {@code TellingWords}
 * are the words by which names are compared; {@code Fullest} joins a name with the one that holds
 * its words, where there is just one.
 *
 * <p>Traps: a post without its body ("the prime minister") may be any body's, so that nobody takes
 * it over from anybody. Posts are the same where their words are the same: a deputy minister is no
 * minister. The order of namings must not matter.
 */
@NullMarked
package dev.parley.fuse.offices;

import org.jspecify.annotations.NullMarked;
