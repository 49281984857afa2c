package dev.parley.fuse.actors;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Under which keys a name is found, and under which its like are looked for. */
record Keys(Set<String> found, Set<String> asked) {
  private static final String BARE = "bare ";
  private static final String FAMILY = "family ";
  private static final String FULL = "full ";
  private static final String LETTER = "letter ";
  private static final String BODY = "body ";
  private static final String ACRONYM = "acronym ";
  private static final String INITIALS = "initials ";
  private static final String GOVERNED = "governed ";
  private static final String PLAIN = "plain ";

  static Keys of(Form form) {
    return switch (form) {
      case Form.Description d -> new Keys(Set.of(), Set.of());
      case Form.Body b -> of(b);
      case Form.Person p -> of(p);
    };
  }

  private static Keys of(Form.Body body) {
    String own =
        BODY + body.words().stream().map(Bodies::skeleton).collect(Collectors.joining(" "));
    Set<String> found = new HashSet<>(Set.of(own, PLAIN + body.plain()));
    Set<String> asked = new HashSet<>(Set.of(own, PLAIN + body.plain()));
    if (body.governed() != null) {
      found.add(GOVERNED + Bodies.skeleton(body.governed()));
      asked.add(BODY + Bodies.skeleton(body.governed()));
    } else if (body.words().size() == 1) {
      asked.add(GOVERNED + Bodies.skeleton(body.words().getFirst()));
    }
    if (body.acronym() != null) {
      found.add(ACRONYM + body.acronym());
      asked.add(INITIALS + body.acronym());
    }
    if (body.initials() != null) {
      found.add(INITIALS + body.initials());
      asked.add(ACRONYM + body.initials());
    }
    return new Keys(found, asked);
  }

  private static Keys of(Form.Person person) {
    String last = Spelling.skeleton(person.last());
    Set<String> found = new HashSet<>(Set.of(PLAIN + person.plain()));
    Set<String> asked = new HashSet<>(Set.of(PLAIN + person.plain()));
    if (person.bare()) {
      found.add(BARE + last);
      asked.add(BARE + last);
      asked.add(FAMILY + last);
      return new Keys(found, asked);
    }
    found.add(FAMILY + last);
    asked.add(BARE + last);
    String first = Spelling.skeleton(person.first());
    if (person.familyFirst()) {
      found.add(FAMILY + first);
      asked.add(BARE + first);
    }
    Form.Person shorter = person.shorter();
    if (shorter != null) {
      Keys keys = of(shorter);
      found.addAll(keys.found());
      asked.addAll(keys.asked());
    }
    boolean letter = person.first().length() == 1;
    for (String word : person.words().subList(1, person.words().size())) {
      if (word.length() == 1) {
        continue;
      }
      String rest = Spelling.skeleton(word);
      if (letter) {
        found.add(LETTER + People.initial(person.first()) + " " + rest);
        asked.add(FULL + People.initial(person.first()) + " " + rest);
        asked.add(LETTER + People.initial(person.first()) + " " + rest);
      } else {
        String initial = People.initial(person.first());
        found.add(FULL + first + " " + rest);
        found.add(FULL + initial + " " + rest);
        asked.add(FULL + first + " " + rest);
        asked.add(LETTER + initial + " " + rest);
      }
    }
    return new Keys(found, asked);
  }
}
