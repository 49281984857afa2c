/**
 * Who a noun phrase is: {@link dev.parley.extract.actor.Actors} turns the words of a source, a
 * subject or an object into an actor, and {@link dev.parley.extract.actor.Roles} reads the offices
 * that a text gives its people: beside their names, and by verbs ({@code Appointments}). {@code
 * OfficeWords} tells the post from the body and from what says that it is over.
 */
@NullMarked
package dev.parley.extract.actor;

import org.jspecify.annotations.NullMarked;
