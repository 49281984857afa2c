/**
 * What happened, will happen, may happen or is denied, in PLOVER's types.
 *
 * <p>{@link dev.parley.extract.event.TriggerFinder}s find the words that tell events, a {@link
 * dev.parley.extract.event.ParticipantFinder} who acts and who receives; {@link
 * dev.parley.extract.event.EventFinder} puts both together for all sixteen types, and {@link
 * dev.parley.extract.event.EventRule} tells the deeds among them as claims. The reader's {@link
 * dev.parley.reader.EventCue}s say where an event is told, the tables know the words: {@code
 * events.tsv}, the classes that they share ({@code classes.tsv}), and which preposition tells which
 * side ({@code roles.tsv}).
 */
@NullMarked
package dev.parley.extract.event;

import org.jspecify.annotations.NullMarked;
