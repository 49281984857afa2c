package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Name;
import dev.parley.reader.Upos;
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
      boolean of = in.get(i + 1).is(Upos.ADP);
      if ((named || of) && titles.isTitle(in.get(i).form())) {
        int first = of ? ofOne(in, words) : in.get(i + 1).span().start();
        return new Name(new Span(first, name.span().end()), name.type());
      }
    }
    return name;
  }

  /** Where the name itself begins in "Secretary of State Ila Dorn": the tree holds it together. */
  private static int ofOne(List<Word> in, List<Word> words) {
    Word last = in.getLast();
    Word.Arc arc = last.arc();
    boolean flat = arc != null && arc.relation().startsWith("flat") && arc.head() < last.index();
    Word first = flat && arc != null ? words.get(arc.head()) : last;
    return Math.max(first.span().start(), in.getFirst().span().start());
  }
}
