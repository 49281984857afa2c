package dev.parley.extract.time;

import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code rules.tsv}, as one tree of pieces for each stage.
 *
 * <p>A stage sees what the vocabulary and earlier stages made, and never what it makes itself.
 * Therefore no rule can feed itself, and a text costs as much as it has words that begin a time.
 */
final class Grammar {
  private static final Set<String> LEXICAL =
      Set.of(
          "month",
          "mon",
          "weekday",
          "weekdays",
          "unit",
          "units",
          "quarter",
          "every",
          "season",
          "ordinal",
          "final",
          "ordinalquarter",
          "tens",
          "daypart",
          "half",
          "zone",
          "int",
          "dd",
          "yy",
          "hhmm",
          "year",
          "clock",
          "decade",
          "n",
          "holiday");

  private record Rule(String makes, Builder builder, List<String> names) {}

  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Map<String, Node> symbols = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>(1);
  }

  private final List<Node> stages = new ArrayList<>();

  /** The words with which rules of any stage begin. */
  private final Set<String> first = new HashSet<>();

  Grammar() {
    this(
        Table.load(Grammar.class, "rules.tsv", "stage", "makes", "build", "argument", "pattern"),
        Table.load(Grammar.class, "holidays.tsv", Holiday.COLUMNS));
  }

  Grammar(Table rules, Table holidays) {
    Set<String> known = new HashSet<>(LEXICAL);
    Set<String> made = new HashSet<>();
    for (Table.Row row : rules.rows()) {
      int stage = row.need("stage", Integer::valueOf);
      if (stage != stages.size()) {
        if (stage != stages.size() + 1) {
          throw row.fault("stages must count up from 1");
        }
        stages.add(new Node());
        known.addAll(made);
      }
      String argument = row.get("argument") == null ? "" : row.need("argument");
      Builder builder = row.need("build", build -> Builder.named(build, argument));
      for (Pattern pattern : row.need("pattern", Pattern::expand)) {
        add(
            stages.getLast(),
            row,
            pattern,
            known,
            new Rule(row.need("makes"), builder, names(pattern)));
      }
      made.add(row.need("makes"));
    }
    for (Table.Row row : holidays.rows()) {
      Holiday holiday = Holiday.of(row);
      for (String name : row.needList("names")) {
        Pattern pattern = Pattern.words(Token.cut(name, 0, name.length()));
        add(
            stages.getFirst(),
            row,
            pattern,
            known,
            new Rule("holiday", c -> holiday, names(pattern)));
      }
    }
    stages.forEach(stage -> first.addAll(stage.words.keySet()));
  }

  private static List<String> names(Pattern pattern) {
    return pattern.pieces().stream().map(Pattern.Piece::name).toList();
  }

  private static void add(Node root, Table.Row row, Pattern pattern, Set<String> known, Rule rule) {
    Node node = root;
    for (Pattern.Piece piece : pattern.pieces()) {
      if (piece.symbol() != null && !known.contains(piece.symbol())) {
        throw row.fault("no earlier stage makes {" + piece.symbol() + "}");
      }
      String word = piece.word();
      node =
          word != null
              ? node.words.computeIfAbsent(word, w -> new Node())
              : node.symbols.computeIfAbsent(piece.symbol(), s -> new Node());
    }
    node.rules.add(rule);
  }

  /**
   * Adds to each piece's senses what the rules make of those that begin there.
   *
   * @param chart the senses that begin at each piece
   */
  void fill(List<Token> tokens, List<List<Sense>> chart) {
    int[] begins = // few pieces can begin anything at all
        IntStream.range(0, tokens.size())
            .filter(i -> !chart.get(i).isEmpty() || first.contains(tokens.get(i).form()))
            .toArray();
    List<List<Sense>> made = new ArrayList<>(begins.length);
    for (Node stage : stages) {
      made.clear();
      for (int i : begins) {
        List<Sense> out = new ArrayList<>(0);
        new Walk(tokens, chart, out).from(stage, i);
        made.add(out);
      }
      for (int k = 0; k < begins.length; k++) {
        List<Sense> at = chart.get(begins[k]);
        for (Sense sense : made.get(k)) {
          if (at.stream().noneMatch(s -> same(s, sense))) {
            at.add(sense);
          }
        }
      }
    }
  }

  private static boolean same(Sense a, Sense b) {
    return a.end() == b.end() && a.symbol().equals(b.symbol());
  }

  /** One walk down a stage's tree. */
  private record Walk(
      List<Token> tokens, List<List<Sense>> chart, List<Sense> out, List<Object> caught) {
    Walk(List<Token> tokens, List<List<Sense>> chart, List<Sense> out) {
      this(tokens, chart, out, new ArrayList<>());
    }

    void from(Node node, int at) {
      for (Rule rule : node.rules) {
        Object value = rule.builder.build(new Caught(rule.names, List.copyOf(caught)));
        out.add(new Sense(rule.makes, at, value));
      }
      if (at >= tokens.size()) {
        return;
      }
      step(node.words.get(tokens.get(at).form()), at + 1, Caught.NOTHING);
      for (Sense sense : chart.get(at)) {
        step(node.symbols.get(sense.symbol()), sense.end(), sense.value());
      }
    }

    private void step(@Nullable Node next, int to, Object value) {
      if (next != null) {
        caught.add(value);
        from(next, to);
        caught.removeLast();
      }
    }
  }
}
