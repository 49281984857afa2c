package dev.parley.extract;

import dev.parley.claim.Span;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reading without any reader: the whole text is one sentence, cut at spaces, hyphens and marks.
 * Enough for the grammars of numbers and times, which look at nothing else.
 */
public final class HandRead {
  private static final Pattern WORD =
      Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\p{L}+(?:-\\p{L}+)*|\\S");

  private HandRead() {}

  public static Reading of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      Upos upos = Character.isLetterOrDigit(m.group().codePointAt(0)) ? Upos.X : Upos.PUNCT;
      words.add(
          new Word(
              words.size(), new Span(m.start(), m.end()), m.group(), m.group(), upos, "", null));
    }
    Span all = Span.cover(words.getFirst().span(), words.getLast().span());
    return new Reading(
        text,
        List.of(new Sentence(0, all, 0, words.size())),
        words,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
