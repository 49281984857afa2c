package dev.parley.extract.actor;

import dev.parley.claim.Span;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What those who have a name are called at their fullest. */
final class People {
  private final Reading reading;
  private final Map<Span, Entity> named = new HashMap<>();

  People(Reading reading) {
    this.reading = reading;
    for (Entity entity : reading.entities()) {
      if (entity.named()) {
        entity.mentions().forEach(m -> named.put(m, entity));
      }
    }
  }

  /** What a mention of something that has a name is called, or null. */
  @Nullable String called(Span mention) {
    Entity entity = named.get(mention);
    return entity == null ? null : entity.name();
  }

  /** The person whom a phrase or pronoun means, by name; null where that is open. */
  @Nullable String person(@Nullable Phrase phrase) {
    Entity entity = phrase == null ? null : named.get(phrase.span());
    return entity != null && entity.type() == Name.Type.PERSON ? entity.name() : null;
  }

  /** A person's fullest name, also within "Oren Castellane's office". */
  String fullest(Name name) {
    Phrase phrase = reading.phraseAt(name.span());
    String own = person(phrase);
    String text = name.span().in(reading.text());
    if (own != null && phrase != null && phrase.span().end() == name.span().end()) {
      return own;
    }
    for (Entity entity : named.values()) {
      if (entity.type() == Name.Type.PERSON && (" " + entity.name()).endsWith(" " + text)) {
        return entity.name();
      }
    }
    return text;
  }
}
