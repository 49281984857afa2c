/**
 * The vocabulary: what a report can claim, and who is said to say so.
 *
 * <p>A {@link dev.parley.claim.Claim} is one thing that one report says. There are five kinds: a
 * {@link dev.parley.claim.Statement} (who said what), an {@link dev.parley.claim.Event} (what
 * happened), a {@link dev.parley.claim.Position} (what a party wants), a {@link
 * dev.parley.claim.Tally} (what was counted) and a {@link dev.parley.claim.Tenure} (who holds which
 * office). What all of them share stands in their {@link dev.parley.claim.Ground}: the words, the
 * chain of sources, and what the source makes of it.
 *
 * <p>Traps: spans here count UTF-16 units of the stored text, as Java does; the interchange counts
 * Unicode code points, and {@code dev.parley.exchange} alone converts between them. Dates are
 * {@link dev.parley.claim.Edtf EDTF}, which may be vague; never compare them as strings.
 *
 * <p>This package uses nothing but the JDK.
 */
@NullMarked
package dev.parley.claim;

import org.jspecify.annotations.NullMarked;
