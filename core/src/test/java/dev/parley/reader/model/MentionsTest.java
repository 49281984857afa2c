package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.reader.model.Mentions.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionsTest {

  @Test
  void mentions_and_what_pairs_of_them_show_are_those_that_training_saw() throws IOException {
    List<Mention> found = new ArrayList<>();
    List<List<Word>> sentences = sentences();
    for (int s = 0; s < sentences.size(); s++) {
      found.addAll(Mentions.of(sentences.get(s), s));
    }

    List<String> lines = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Mention later = found.get(i);
      int at = i;
      String pairs =
          IntStream.range(0, i)
              .mapToObj(j -> Mentions.features(later, found.get(j), at - j - 1))
              .map(f -> Arrays.stream(f).mapToObj(String::valueOf).collect(Collectors.joining(",")))
              .collect(Collectors.joining(" "));
      lines.add(
          "%d\t%d\t%s\t%s"
              .formatted(
                  later.word(),
                  later.kind(),
                  orDash(String.join(" ", new TreeSet<>(later.names()))),
                  orDash(pairs)));
    }

    List<String> told = lines("mention-cases.tsv");
    assertThat(lines).containsExactlyElementsOf(told.subList(2, told.size()));
  }

  private static String orDash(String cell) {
    return cell.isEmpty() ? "-" : cell;
  }

  private static List<List<Word>> sentences() throws IOException {
    List<List<Word>> out = new ArrayList<>(List.of(new ArrayList<>()));
    List<String> lines = lines("mention-words.tsv");
    int index = 0;
    int base = 0;
    for (String line : lines.subList(2, lines.size())) {
      if (line.isEmpty()) {
        out.add(new ArrayList<>());
        base = index;
        continue;
      }
      String[] c = line.split("\t");
      int head = Integer.parseInt(c[2]);
      Word.Arc arc = new Word.Arc(head == 0 ? index : base + head - 1, c[3]);
      Span span = new Span(20 * index, 20 * index + c[0].length());
      out.getLast().add(new Word(index, span, c[0], c[0], Upos.parse(c[1]), "_", arc));
      index++;
    }
    return out;
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(MentionsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
