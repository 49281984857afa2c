package dev.parley.reader.model;

import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.lexicon.Table;
import dev.parley.reader.EventCue;
import dev.parley.reader.Name;
import dev.parley.reader.Sentence;
import dev.parley.reader.StanceCue;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sentences, words, trees and names of a text, by the model.
 *
 * <p>Loading takes a fraction of a second and some 100 MB outside the heap, given back by {@link
 * #close()}. Safe for many threads.
 */
public final class WordModel implements AutoCloseable {
  static final String MODEL = "model.onnx";

  /**
   * How much better a lemma is where the encoder's vocabulary holds it as a word: "release", not
   * "releas". More so for verbs: whether one has a silent e cannot be seen in its past tense.
   * Chosen on EWT's dev split.
   */
  private static final float KNOWN_WORD = 2;

  private static final float KNOWN_VERB = 6;

  private static final Pattern INFLECTED = Pattern.compile("\\w{2,}(?:[^e]ed|ing)");

  /** "Gunmen", "spokeswomen": words of men that the vocabulary does not hold one by one. */
  private static final Pattern OF_MEN = Pattern.compile("\\p{Ll}{2,}men");

  /** Relations between the parts of a name. */
  private static final Set<String> OF_NAMES =
      Set.of("flat", "compound", "appos", "nmod", "nmod:desc", "fixed");

  /** The least probability of an attribution. */
  private static final double SURE = 0.5;

  private final Tokenizer tokenizer = new Tokenizer();
  private final WordPiece pieces = WordPiece.load("vocabulary.txt");
  private final Set<String> verbs = verbs();
  private final Network network;
  private final Windows windows;
  private final SpanDecoder<Name.Type> names;
  private final MarkDecoder marks;

  public WordModel() {
    this.network = Network.load(MODEL);
    this.windows = new Windows(pieces);
    this.names = new SpanDecoder<>(network.labels().names(), List.of());
    this.marks = new MarkDecoder(network.labels().roles(), network.labels().steps());
  }

  private static Set<String> verbs() {
    return Table.load(WordModel.class, "verbs.tsv", "verb").column("verb");
  }

  /**
   * What was found.
   *
   * @param sentences in order, without overlaps
   * @param words of all sentences, each with its arc
   * @param names in order, without overlaps
   * @param attributions in the order of their cues; none where the model has no heads for them
   * @param links of all mentions, in the order of their head words; none where the model has no
   *     heads for them
   * @param events words that may tell an event, in order; none where the model has no heads for it
   * @param stances words that may show what a party wants, in order; none where the model has no
   *     heads for it
   */
  public record Analysis(
      List<Sentence> sentences,
      List<Word> words,
      List<Name> names,
      List<Marked> attributions,
      List<Link> links,
      List<EventCue> events,
      List<StanceCue> stances) {}

  /** Whether the model marks attributions and links mentions. */
  public boolean marks() {
    return network.labels().marks();
  }

  /** The version of the model. */
  public Version version() {
    return new Version(network.labels().version(), network.labels().name());
  }

  /**
   * Analyses a text.
   *
   * @param paragraphs in order; what lies between them is blank
   */
  public Analysis analyse(String text, List<Span> paragraphs) {
    List<Token> tokens = tokenizer.tokens(text);
    Builder builder = new Builder(tokens);
    for (Window window : plan(tokens, paragraphs)) {
      network.run(window, scores -> builder.add(window, scores));
    }
    return builder.done();
  }

  private List<Window> plan(List<Token> tokens, List<Span> paragraphs) {
    boolean[] ends = paragraphEnds(tokens, paragraphs);
    return windows.plan(tokens, i -> ends[i]);
  }

  /** The windows that a text is read in. */
  List<Window> windows(String text, List<Span> paragraphs) {
    return plan(tokenizer.tokens(text), paragraphs);
  }

  /**
   * Analyses one sentence whose words are given, as treebanks give them; longer than a window, it
   * is read in parts.
   *
   * @param forms the words
   * @param spaceAfter for each word, whether a blank follows
   * @return its spans count the words put together with those blanks
   */
  public Analysis analyseWords(List<String> forms, List<Boolean> spaceAfter) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Token.Gap gap =
          i == 0 ? Token.Gap.PARAGRAPH : spaceAfter.get(i - 1) ? Token.Gap.SPACE : Token.Gap.NONE;
      int start = text.length();
      text.append(forms.get(i));
      tokens.add(new Token(new Span(start, text.length()), forms.get(i), gap));
      if (spaceAfter.get(i)) {
        text.append(' ');
      }
    }
    Builder builder = new Builder(tokens);
    Window whole = windows.single(tokens);
    if (whole.pieces().length <= Windows.MOST) {
      network.run(whole, scores -> builder.add(whole, scores));
    } else {
      for (Window window : windows.plan(tokens, i -> false)) {
        network.run(window, scores -> builder.add(window, scores));
      }
    }
    return builder.done();
  }

  private static boolean[] paragraphEnds(List<Token> tokens, List<Span> paragraphs) {
    boolean[] ends = new boolean[tokens.size()];
    int p = 0;
    for (int i = 0; i < ends.length; i++) {
      int end = tokens.get(i).span().end();
      while (p < paragraphs.size() && paragraphs.get(p).end() < end) {
        p++;
      }
      boolean last = i + 1 == ends.length;
      ends[i] =
          last
              || p < paragraphs.size()
                  && tokens.get(i + 1).span().start() >= paragraphs.get(p).end();
    }
    return ends;
  }

  @Override
  public void close() {
    network.close();
  }

  /** Puts the windows of one text together. */
  private final class Builder {
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Name> found = new ArrayList<>();
    private final List<Marked> said = new ArrayList<>();
    private final List<EventCue> events = new ArrayList<>();
    private final List<StanceCue> stances = new ArrayList<>();
    private final LinkDecoder links = new LinkDecoder(network.labels().links());

    Builder(List<Token> tokens) {
      this.tokens = tokens;
    }

    void add(Window window, Scores scores) {
      int first = 0;
      for (int i = 0; i < window.words(); i++) {
        if (scores.ends().at(i, 0) > 0 || i == window.words() - 1) {
          sentence(window, scores, first, i + 1);
          first = i + 1;
        }
      }
      if (scores.marks() != null) {
        said.addAll(marks.marks(scores.marks(), tokens, window.first(), window.words(), SURE));
      }
      if (scores.happenings() != null) {
        HappeningDecoder decoder =
            new HappeningDecoder(network.labels().happenings(), scores.happenings());
        events.addAll(decoder.events(window.first(), window.words()));
        stances.addAll(decoder.stances(window.first(), window.words()));
      }
    }

    /** Adds the sentence of these words of the window. */
    private void sentence(Window window, Scores scores, int first, int end) {
      int[] heads = TreeDecoder.heads(scores.arcs(), first, end);
      int base = window.first();
      List<Upos> upos = network.labels().upos();
      for (int i = first; i < end; i++) {
        Token token = tokens.get(base + i);
        Upos tag = upos.get(scores.upos().best(i));
        String xpos = network.labels().xpos().get(scores.xpos().best(i));
        int head = heads[i - first];
        boolean root = head == i;
        // The parts of a name hang on each other, never on a verb: the next best relation counts.
        boolean onVerb = !root && upos.get(scores.upos().best(head)) == Upos.VERB;
        Word.Arc arc = new Word.Arc(base + head, relation(scores.rels(), i, root, onVerb));
        words.add(
            new Word(
                base + i,
                token.span(),
                token.form(),
                xpos.equals("NNS") && OF_MEN.matcher(token.form()).matches()
                    ? man(token.form())
                    : lemma(token.form(), scores.lemma(), i, tag),
                tag,
                xpos,
                arc));
      }
      Span span = Token.cover(tokens, base + first, base + end);
      sentences.add(new Sentence(sentences.size(), span, base + first, base + end));
      if (scores.marks() != null) {
        Scores.Links vectors = scores.marks().links();
        for (Mentions.Mention mention :
            Mentions.of(words.subList(base + first, base + end), sentences.size() - 1)) {
          links.add(mention, vectors, mention.word() - base);
        }
      }
      for (SpanDecoder.Found<Name.Type> name : names.spans(scores.names(), first, end)) {
        found.add(
            new Name(Token.cover(tokens, base + name.first(), base + name.end()), name.type()));
      }
    }

    /** The best relation; "root" for the root and for nothing else. */
    private String relation(Rows scores, int word, boolean root, boolean onVerb) {
      List<String> relations = network.labels().relations();
      if (root) {
        return "root";
      }
      int best = -1;
      for (int r = 0; r < scores.width(); r++) {
        String relation = relations.get(r);
        boolean out = relation.equals("root") || onVerb && OF_NAMES.contains(relation);
        if (!out && (best < 0 || scores.at(word, r) > scores.at(word, best))) {
          best = r;
        }
      }
      return relations.get(best);
    }

    private static String man(String men) {
      return men.substring(0, men.length() - "men".length()) + "man";
    }

    private String lemma(String form, Rows scores, int word, Upos upos) {
      List<LemmaScript> scripts = network.labels().lemmas();
      boolean keepCase = upos == Upos.PROPN;
      float known = upos == Upos.VERB ? KNOWN_VERB : KNOWN_WORD;
      float top = scores.at(word, scores.best(word));
      String best = form;
      float bestScore = Float.NEGATIVE_INFINITY;
      for (int s = 0; s < scores.width(); s++) {
        if (scores.at(word, s) < top - 2 * known || scripts.get(s).cut() > form.length()) {
          continue;
        }
        String lemma = scripts.get(s).apply(form, keepCase);
        // "abducted" is a word of the vocabulary, but no base form of a verb.
        boolean inflected = upos == Upos.VERB && INFLECTED.matcher(lemma).matches();
        float score = scores.at(word, s) + (!inflected && isKnown(lemma, upos) ? known : 0);
        if (score > bestScore) {
          bestScore = score;
          best = lemma;
        }
      }
      return best;
    }

    private boolean isKnown(String lemma, Upos upos) {
      return pieces.isWord(lemma) || upos == Upos.VERB && verbs.contains(lemma);
    }

    Analysis done() {
      return new Analysis(sentences, words, found, said, links.links(), events, stances);
    }
  }
}
