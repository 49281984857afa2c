package dev.parley.extract.position;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Span;
import dev.parley.extract.Tree;
import dev.parley.reader.StanceCue;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is wanted: the words that hang on a cue and may be its terms, and of those the ones that the
 * model takes for terms; where it takes none, the first by the grammar.
 */
final class Terms {
  /** From here on the model's word counts, wherever the term stands. */
  private static final double SURE = 0.7;

  private static final double LIKELY = 0.4;

  /** Verbs that say no more of a term than that it is one. */
  private static final Set<String> HOLDING = Set.of("include", "contain", "comprise", "involve");

  private final Tree tree;

  Terms(Tree tree) {
    this.tree = tree;
  }

  /**
   * The words that head the terms of a cue, in order.
   *
   * @param told what the model takes for terms, the likeliest first
   */
  List<Word> of(Word cue, List<StanceCue.Term> told) {
    Map<Integer, Double> likely =
        told.stream()
            .collect(Collectors.toMap(StanceCue.Term::word, StanceCue.Term::confidence, Math::max));
    List<Word> open = new ArrayList<>(candidates(cue));
    // "The Turks were opposed" has them as what is passive, and they are not what is wanted.
    open.removeIf(w -> Tree.relation(w).equals("nsubj:pass") && !likely.containsKey(w.index()));
    Set<Word> out = new LinkedHashSet<>();
    for (StanceCue.Term term : told) {
      boolean hangs = open.stream().anyMatch(w -> w.index() == term.word());
      if (term.confidence() >= SURE || hangs && term.confidence() >= LIKELY) {
        out.add(tree.word(term.word()));
      }
    }
    if (out.isEmpty()) {
      open.stream()
          .max(Comparator.comparingDouble(w -> likely.getOrDefault(w.index(), 0.0)))
          .ifPresent(out::add);
    }
    for (Word term : List.copyOf(out)) {
      List<Word> held = held(term);
      if (!held.isEmpty()) {
        out.remove(term);
        out.addAll(held);
      }
      (held.isEmpty() ? List.of(term) : held).forEach(t -> out.addAll(joined(t, cue)));
    }
    return out.stream().sorted(Comparator.comparingInt(Word::index)).toList();
  }

  /** What hangs on a cue as a term may, the likeliest by the grammar first. */
  private List<Word> candidates(Word cue) {
    List<Word> out = new ArrayList<>();
    if (cue.is(Upos.AUX)) {
      Word verb = tree.head(cue);
      if (verb != null) {
        out.add(verb);
      }
      return out;
    }
    Function<String[], List<Word>> by = bases -> tree.childrenBy(cue, bases);
    out.addAll(by.apply(new String[] {"xcomp", "ccomp"}));
    out.addAll(by.apply(new String[] {"obj"}));
    Word patient = tree.child(cue, "nsubj:pass");
    if (patient != null) {
      out.add(patient);
    }
    List<Word> named = by.apply(new String[] {"obl", "nmod"});
    for (Word c : named) {
      if (oneOf(tree.adposition(c), "for", "to", "on", "against", "with", "as")) {
        out.add(c);
      }
    }
    named.stream().filter(c -> tree.adposition(c).equals("of")).forEach(out::add); // or whose it is
    out.addAll(by.apply(new String[] {"acl", "advcl"}));
    Word noun = Tree.relation(cue).equals("acl") ? tree.head(cue) : null;
    if (noun != null && cue.form().endsWith("ed")) {
      out.add(noun); // "the plan proposed by X"
    }
    return out;
  }

  /** "A deal must include A and B", "a deal including A and B": what is wanted is A and B. */
  private List<Word> held(Word term) {
    List<Word> listed = including(term, 0);
    if (!listed.isEmpty()) {
      return listed;
    }
    if (HOLDING.contains(term.lemma())) {
      return tree.childrenBy(term, "obj");
    }
    for (Word clause : tree.childrenBy(term, "acl")) {
      if (HOLDING.contains(clause.lemma())) {
        return tree.childrenBy(clause, "obj"); // "a deal that would include A and B"
      }
    }
    return List.of();
  }

  /** "Terms they have set out from the start, including A and B". */
  private List<Word> including(Word word, int depth) {
    List<Word> out = new ArrayList<>();
    for (Word c : tree.children(word)) {
      if (Tree.base(c).matches("nmod|obl") && tree.adposition(c).equals("including")) {
        out.add(c);
      } else if (depth < 5 && Tree.base(c).matches("nmod|obl|acl|obj")) {
        out.addAll(including(c, depth + 1));
      }
    }
    return out;
  }

  /** Those coordinated with a term that have no subject of their own. */
  private List<Word> joined(Word term, Word cue) {
    List<Word> out = new ArrayList<>();
    for (Word c : tree.childrenBy(term, "conj")) {
      boolean own = tree.children(c).stream().anyMatch(s -> Tree.base(s).equals("nsubj"));
      boolean alike = c.is(Upos.VERB, Upos.AUX) == term.is(Upos.VERB, Upos.AUX);
      if (alike && !own && c.index() > cue.index()) {
        out.add(c);
        out.addAll(joined(c, cue));
      }
    }
    return out;
  }

  /** The words of a term: what hangs on its head in one piece, joined terms and asides left out. */
  Span detail(Word head, Word cue) {
    TreeSet<Integer> in = new TreeSet<>();
    collect(head, head, cue, in);
    int first = head.index();
    int last = head.index();
    while (in.contains(first - 1)) {
      first--;
    }
    while (in.contains(last + 1)) {
      last++;
    }
    last = withoutHalfQuotation(first, head.index(), last);
    while (last > head.index() && tree.word(last).is(Upos.PUNCT)) {
      last--;
    }
    while (first < head.index() && tree.word(first).is(Upos.PUNCT, Upos.CCONJ)) {
      first++;
    }
    return Span.cover(tree.word(first).span(), tree.word(last).span());
  }

  /** The last word before a quotation that opens behind the head and does not close in time. */
  private int withoutHalfQuotation(int first, int head, int last) {
    int open = -1;
    for (int i = first; i <= last; i++) {
      String form = tree.word(i).form();
      if (oneOf(form, "“", "«") || form.equals("\"") && open < 0) {
        open = i;
      } else if (oneOf(form, "”", "»", "\"")) {
        open = -1;
      }
    }
    return open > head ? open - 1 : last;
  }

  private void collect(Word word, Word head, Word cue, Set<Integer> in) {
    if (word.index() == cue.index() || !in.add(word.index())) {
      return;
    }
    for (Word c : tree.children(word)) {
      if (word.index() != head.index() || belongs(c, head)) {
        collect(c, head, cue, in);
      }
    }
  }

  private boolean belongs(Word child, Word head) {
    String relation = Tree.base(child);
    boolean before = child.index() < head.index();
    boolean joined =
        oneOf(relation, "conj", "cc", "parataxis")
            || oneOf(tree.adposition(child), "until", "till");
    boolean opens = before && oneOf(relation, "case", "mark", "punct", "advmod", "aux");
    return !joined && !opens && !relation.equals("advcl");
  }
}
