/**
 * Long negotiations as threads, with their rounds.
 *
 * <p>A {@link dev.parley.fuse.threads.Chapter} is what reports of one month tell of two sides.
 * {@link dev.parley.fuse.threads.Threads} is the room that brings chapters together: those of the
 * same two sides over any sleep, while what they are about keeps them together; those of others (a
 * mediator and one of the sides) with the chapter that they go along with. {@link
 * dev.parley.fuse.threads.Rounds} finds the rounds of one thread.
 *
 * <p>Traps. Chapters are as many as months and pairs of sides, not as reports, so that comparing
 * them stays cheap. A chapter that goes along with another joins no earlier chapter of its own two
 * sides: else two states that talk about everything would tie all threads together.
 */
@NullMarked
package dev.parley.fuse.threads;

import org.jspecify.annotations.NullMarked;
