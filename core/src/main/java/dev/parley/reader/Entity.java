package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.List;

/**
 * All mentions of one actor within a text.
 *
 * @param name the fullest name or description
 * @param type what it is
 * @param named false where no mention is a name ("a senior security source")
 * @param mentions in text order, each the whole noun phrase or pronoun
 */
public record Entity(String name, Name.Type type, boolean named, List<Span> mentions) {
  public Entity {
    mentions = List.copyOf(mentions);
  }
}
