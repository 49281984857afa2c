package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.TablePrinter.Heading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TablePrinterTest {
  private static final String LONG =
      "nobody should expect a signature this week, and nobody should be surprised when there is none"
          + " next week either";

  private boolean cut;

  private List<String> print(int width, List<Heading> headings, List<List<String>> rows) {
    StringWriter out = new StringWriter();
    cut = new TablePrinter(width).print(new PrintWriter(out, true), headings, rows);
    return out.toString().lines().toList();
  }

  private static Heading plain(String name) {
    return new Heading(name, false);
  }

  private static Heading running(String name) {
    return new Heading(name, true);
  }

  @Test
  void whatFitsStandsOnOneLine() {
    assertThat(
            print(
                60,
                List.of(plain("who"), running("what")),
                List.of(List.of("Voss", "the talks go on"), List.of("", "none"))))
        .containsExactly(
            "who   what", //
            "----  ---------------",
            "Voss  the talks go on",
            "      none");
    assertThat(cut).isFalse();
  }

  @Test
  void runningTextGetsTheRoom() {
    assertThat(
            print(
                70,
                List.of(plain("id"), plain("speaker"), running("content")),
                List.of(List.of("c009b56c88", "senior security official in Dellin", LONG))))
        .containsExactly(
            "id          speaker         content",
            "----------  --------------  ------------------------------------------",
            "c009b56c88  senior          nobody should expect a signature this",
            "            security        week, and nobody should be surprised when",
            "            official in     there is none next week either",
            "            Dellin");
  }

  @Test
  void aVeryLongCellEndsWithAnEllipsisAfterFourLines() {
    List<String> lines =
        print(60, List.of(plain("id"), running("content")), List.of(List.of("a", LONG.repeat(9))));
    assertThat(lines).hasSize(6).last().asString().endsWith("…").hasSizeLessThanOrEqualTo(60);
    assertThat(cut).isTrue();
  }

  @Test
  void wordsAreNotCutInTwoToSaveRoom() {
    List<String> lines =
        print(
            40,
            List.of(plain("when"), plain("type"), running("content"), plain("standing")),
            List.of(List.of("2031-02-01/..", "CONSULT", LONG, "conditional")));
    assertThat(String.join("\n", lines))
        .contains("2031-02-01/..  CONSULT  ")
        .contains("conditional");
  }

  @Test
  void nothingInACellSteersTheTerminalOrBreaksTheLine() {
    assertThat(
            print(60, List.of(plain("a"), plain("b")), List.of(List.of("x\ny\u001b[2Jz", "\tw"))))
        .last()
        .isEqualTo("x y [2Jz  w");
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    assertThat(
            print(
                60,
                List.of(plain("a"), plain("b")),
                List.of(List.of("🕊🕊", "x"), List.of("ab", "y"))))
        .containsExactly("a   b", "--  -", "🕊🕊  x", "ab  y");
  }

  @Test
  void aWordThatIsWiderThanItsLineIsCutBetweenCharacters() {
    assertThat(TablePrinter.wrap("a🕊b🕊c", 2)).containsExactly("a🕊", "b🕊", "c");
  }

  @Property
  void wrappingLosesNoCharacterAndKeepsTheWidth(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int width) {
    String plain = TablePrinter.plain(text);
    List<String> lines = TablePrinter.wrap(plain, width);
    assertThat(lines)
        .allSatisfy(l -> assertThat(l.codePointCount(0, l.length())).isLessThanOrEqualTo(width));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(plain.replace(" ", ""));
  }

  @Property
  void anyRowsMakeATableThatKeepsTheWidth(
      @ForAll @Size(min = 2, max = 2) List<@Size(min = 3, max = 3) List<String>> rows) {
    List<String> lines = print(100, List.of(plain("a"), running("b"), plain("c")), rows);
    assertThat(lines)
        .hasSizeGreaterThan(3)
        .allSatisfy(l -> {
          assertThat(l.codePointCount(0, l.length())).isLessThanOrEqualTo(100);
          assertThat(l.codePoints()).noneMatch(Character::isISOControl);
        });
  }
}
