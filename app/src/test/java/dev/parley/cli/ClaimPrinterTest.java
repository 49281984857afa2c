package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.exchange.ClaimJson;
import dev.parley.record.ClaimRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimPrinterTest {
  private static String csv(String cell) {
    StringWriter out = new StringWriter();
    ClaimRow row = new ClaimRow("1", "statement", "r", ClaimJson.MAPPER.readTree("{}"));
    new ClaimPrinter(new PrintWriter(out), new PrintWriter(new StringWriter()))
        .print(OutputFormat.CSV, List.of(new Column("cell", r -> cell)), List.of(row));
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void noSpreadsheetTakesACellForAFormula(String cell) {
    assertThat(csv(cell)).isEqualTo("cell\r\n'" + cell + "\r\n");
  }

  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(csv("\"no\", he said,\nand left"))
        .isEqualTo("cell\r\n\"\"\"no\"\", he said,\nand left\"\r\n");
    assertThat(csv("a - b")).isEqualTo("cell\r\na - b\r\n");
  }
}
