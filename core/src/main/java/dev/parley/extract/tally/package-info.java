/**
 * What was counted, according to whom. {@link dev.parley.extract.tally.TallyRule} takes each number
 * that counts something; {@code Counted} is the noun that it counts, {@code MeasureFinder} walks
 * the tree from there to what is told of it, {@code Doers} says who did it, and {@code Measures} is
 * what the tables know of the words on the way.
 *
 * <p>Traps: what is told of a whole is told of its parts ("24 of them children"), but a part may
 * have a verb of its own; a number of things held or lost is no number of captives or missing; and
 * who hit, held or freed is never guessed: where the sentence is silent, only a holder that all the
 * rest of the report agrees on counts.
 */
@NullMarked
package dev.parley.extract.tally;

import org.jspecify.annotations.NullMarked;
