package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Name;
import dev.parley.reader.Word;
import java.util.List;

/**
 * People's names without the titles that the model now and then takes in: "Foreign Minister Amara
 * Dessin" is one person with "Dessin" only where the title is no part of the name.
 */
final class BareNames {
  private BareNames() {}

  static List<Name> of(List<Name> names, List<Word> words, Titles titles) {
    return names.stream().map(n -> bare(n, words, titles)).toList();
  }

  private static Name bare(Name name, List<Word> words, Titles titles) {
    if (name.type() != Name.Type.PERSON) {
      return name;
    }
    List<Word> in = name.span().touched(words, Word::span);
    for (int i = in.size() - 2; i >= 0; i--) {
      boolean named = Character.isUpperCase(in.get(i + 1).form().codePointAt(0));
      if (named && titles.isTitle(in.get(i).form())) {
        return new Name(new Span(in.get(i + 1).span().start(), name.span().end()), name.type());
      }
    }
    return name;
  }
}
