package dev.parley.reader.news;

import static dev.parley.reader.Upos.AUX;
import static dev.parley.reader.Upos.VERB;

import dev.parley.claim.Span;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Predicate.Form;
import dev.parley.reader.Predicate.Oblique;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verbs with their arguments, off the UD tree.
 *
 * <p>A verb without a subject of its own has the one that the tree implies: its first conjunct's
 * ("came and said"), its governor's object or subject in an open clause ("asked them to leave",
 * "promised to leave"), the noun that it modifies ("hostages held in the town"), or what a relative
 * pronoun stands for. A copula is a predicate of its own, with what it says as object.
 */
final class TreePredicates {
  private static final Set<String> MODALS =
      Set.of("will", "would", "may", "might", "could", "can", "must", "shall", "should");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  private static final Set<String> NOMINAL = Set.of("appos", "nmod", "flat", "compound");

  /** Deeper implications than this are not followed; a tree of bad input may be a long chain. */
  private static final int DEPTH = 12;

  private final List<Word> words;
  private final List<List<Word>> children;
  private final @Nullable Phrase[] phraseOf;

  private TreePredicates(List<Word> words, List<Phrase> phrases) {
    this.words = words;
    this.children = new ArrayList<>(words.size());
    words.forEach(w -> children.add(new ArrayList<>(2)));
    for (Word word : words) {
      Word.Arc arc = word.arc();
      if (arc != null && arc.head() != word.index()) {
        children.get(arc.head()).add(word);
      }
    }
    this.phraseOf = new Phrase[words.size()];
    for (Phrase phrase : phrases) {
      for (int i = phrase.first(); i < phrase.end(); i++) {
        phraseOf[i] = phrase;
      }
    }
  }

  static List<Predicate> find(List<Word> words, List<Phrase> phrases) {
    TreePredicates tree = new TreePredicates(words, phrases);
    List<Predicate> out = new ArrayList<>();
    for (Word word : words) {
      if (word.is(VERB) && tree.phraseOf[word.index()] == null) {
        out.add(tree.verb(word));
      } else if (word.is(AUX) && relation(word).equals("cop")) {
        out.add(tree.copula(word));
      }
    }
    return out;
  }

  private static String relation(Word word) {
    Word.Arc arc = word.arc();
    return arc == null ? "" : arc.relation();
  }

  private static String base(Word word) {
    String relation = relation(word);
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private @Nullable Word head(Word word) {
    Word.Arc arc = word.arc();
    return arc == null || arc.head() == word.index() ? null : words.get(arc.head());
  }

  private @Nullable Word child(Word word, String... relations) {
    for (Word c : children.get(word.index())) {
      for (String r : relations) {
        if (relation(c).equals(r)) {
          return c;
        }
      }
    }
    return null;
  }

  private Predicate verb(Word verb) {
    boolean passive = child(verb, "nsubj:pass", "aux:pass", "csubj:pass") != null;
    boolean aux = child(verb, "aux", "aux:pass") != null;
    boolean to = marked(verb, "to");
    String form = verb.form().toLowerCase(Locale.ROOT);
    String relation = relation(verb);
    boolean modifier =
        relation.equals("acl") || relation.equals("advcl") && subjectOf(verb) == null;
    boolean participle = !aux && !to && (form.endsWith("ing") || modifier);
    if (relation.equals("acl") && participle && !form.endsWith("ing")) {
      passive = true;
    }
    Form how = to ? Form.INFINITIVE : participle ? Form.PARTICIPLE : Form.FINITE;
    Word direct = child(verb, "obj");
    Word object = direct == null ? child(verb, "iobj") : direct;
    return predicate(
        verb,
        verb,
        phrase(subject(verb, 0)),
        passive || object == null || relative(object) ? null : phrase(object),
        passive,
        how);
  }

  private Predicate copula(Word be) {
    Word said = head(be);
    Word host = said == null ? be : said;
    boolean to = marked(host, "to");
    return predicate(
        be,
        host,
        phrase(subject(host, 0)),
        said == null ? null : phrase(said),
        false,
        to ? Form.INFINITIVE : Form.FINITE);
  }

  /**
   * @param verb the word that stands for the predicate
   * @param host the word that the clause hangs on
   */
  private Predicate predicate(
      Word verb,
      Word host,
      @Nullable Phrase subject,
      @Nullable Phrase object,
      boolean passive,
      Form form) {
    int first = verb.index();
    boolean negated = false;
    String modal = null;
    for (Word c : children.get(host.index())) {
      String lemma = c.lemma().toLowerCase(Locale.ROOT);
      boolean group =
          base(c).equals("aux") || c.form().equalsIgnoreCase("to") && base(c).equals("mark");
      boolean not = lemma.equals("not") || lemma.equals("n't") || lemma.equals("never");
      if (c.index() < verb.index() && (group || not)) {
        first = Math.min(first, c.index());
      }
      negated |= not && Math.abs(c.index() - verb.index()) <= 6;
      if (base(c).equals("aux") && MODALS.contains(lemma)) {
        modal = lemma;
      }
    }
    Span span = new Span(words.get(first).span().start(), verb.span().end());
    return new Predicate(
        verb.index(), first, span, subject, object, obliques(host), passive, negated, modal, form);
  }

  private boolean marked(Word verb, String form) {
    for (Word c : children.get(verb.index())) {
      if (base(c).equals("mark") && c.form().equalsIgnoreCase(form) && c.index() < verb.index()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Word subjectOf(Word verb) {
    return child(verb, "nsubj", "nsubj:pass", "nsubj:outer");
  }

  private @Nullable Word subject(Word verb, int depth) {
    Word own = subjectOf(verb);
    if (own != null) {
      if (!relative(own)) {
        return own;
      }
      Word noun = head(verb);
      return relation(verb).startsWith("acl") && noun != null ? noun : null;
    }
    Word governor = head(verb);
    if (governor == null) {
      return speaker(verb);
    }
    if (depth > DEPTH) {
      return null;
    }
    return switch (base(verb)) {
      case "conj" -> subject(governor, depth + 1);
      case "xcomp" -> {
        Word object = child(governor, "obj", "iobj");
        yield object != null ? object : subject(governor, depth + 1);
      }
      case "advcl" -> subject(governor, depth + 1);
      case "acl" -> marked(verb, "to") ? owner(governor, depth) : governor;
      default -> speaker(verb);
    };
  }

  /**
   * For "“It works,” the envoy, X, told Y" where the tree gives the envoy to what is said: whoever
   * stands right before a verb whose clause lies on its left.
   */
  private @Nullable Word speaker(Word verb) {
    Word said = child(verb, "ccomp", "parataxis");
    if (said == null || said.index() > verb.index()) {
      return null;
    }
    int i = verb.index() - 1;
    while (i > said.index() && (words.get(i).is(Upos.PUNCT) || words.get(i).is(AUX))) {
      i--;
    }
    Phrase phrase = phraseOf[i];
    if (phrase == null || phrase.first() <= said.index()) {
      return null;
    }
    Word who = words.get(phrase.head());
    for (Word up = head(who);
        up != null && up.index() > said.index() && NOMINAL.contains(base(who));
        up = head(who)) {
      who = up;
    }
    return who;
  }

  /** For "a plan to free them": who has the plan, as far as the verb above tells. */
  private @Nullable Word owner(Word noun, int depth) {
    Word above = head(noun);
    return above != null && above.is(VERB) ? subject(above, depth + 1) : null;
  }

  private static boolean relative(Word word) {
    return word.is(Upos.PRON) && RELATIVES.contains(word.form().toLowerCase(Locale.ROOT));
  }

  private @Nullable Phrase phrase(@Nullable Word word) {
    return word == null ? null : phraseOf[word.index()];
  }

  /** The clause's prepositional phrases and those of its object, in the order of the text. */
  private List<Oblique> obliques(Word host) {
    List<Oblique> out = new ArrayList<>();
    addObliques(out, host, Set.of("obl"), 0);
    Word object = child(host, "obj", "nsubj:pass");
    if (object != null && object.index() > host.index()) {
      addObliques(out, object, Set.of("nmod"), 0);
    }
    out.sort(Comparator.comparingInt(Oblique::adposition));
    return out;
  }

  private void addObliques(List<Oblique> out, Word word, Set<String> relations, int depth) {
    for (Word c : children.get(word.index())) {
      if (!relations.contains(base(c))) {
        continue;
      }
      Word adposition = child(c, "case");
      Phrase phrase = phraseOf[c.index()];
      if (adposition != null && phrase != null) {
        out.add(
            new Oblique(adposition.form().toLowerCase(Locale.ROOT), adposition.index(), phrase));
      }
      if (depth < DEPTH) {
        addObliques(out, c, Set.of("nmod"), depth + 1);
      }
    }
  }
}
