/**
 * One record, several negotiations: a {@link dev.parley.fuse.dossiers.Dossier} names one, {@link
 * dev.parley.fuse.dossiers.Membership} tells which reports are about it, and {@link
 * dev.parley.fuse.dossiers.Proposals} finds those that nobody has named yet.
 *
 * <p>Traps. A report's membership is a function of its own claims and the dossier, never of other
 * reports, so that the record may keep it. A proposal is made of names that reports give; it is
 * there to be edited.
 */
@NullMarked
package dev.parley.fuse.dossiers;

import org.jspecify.annotations.NullMarked;
