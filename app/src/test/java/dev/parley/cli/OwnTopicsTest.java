package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dossier adds to views and exports: topics of its own, and columns of a codebook. */
class OwnTopicsTest {
  private static final String DOSSIER =
      """
      name = "highlands"
      parties = ["Marvane", "Kesh Highlands Front"]

      [topics]
      supply = ["trucks", "relief goods"]

      [codebook]
      case_id = "K-1"
      issue = { by = "topic", captives = "C", monitoring = "M" }
      type = { by = "type", CONSULT = "meets" }
      """;

  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void aRecordWithADossier() throws IOException {
    assertThat(Samples.READ.code()).isZero();
    record = Files.copy(Samples.RECORD, folder.resolve("parley.db"));
    Path file = Files.writeString(folder.resolve("highlands.toml"), DOSSIER);
    assertThat(ask("dossier", "add", file.toString()).code()).isZero();
  }

  private Cli ask(String... arguments) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--record");
    all.add(record);
    return Cli.run(all.toArray());
  }

  @Test
  void aTopicOfItsOwnChoosesWhatHoldsItsWords() {
    assertThat(rows("positions", "--topic", "supply"))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.getField("detail")).containsPattern("trucks|relief goods"));
    assertThat(rows("matrix", "--topic", "supply"))
        .isNotEmpty()
        .allSatisfy(r -> {
          assertThat(r.getField("words")).containsPattern("trucks|relief goods");
          assertThat(r.getField("own_topics")).isEqualTo("supply");
        });
    assertThat(rows("events", "--topic", "supply"))
        .isNotEmpty()
        .hasSizeLessThan(rows("events").size());
    assertThat(rows("matrix", "--topic", "supply", "--topic", "captives"))
        .hasSizeGreaterThan(rows("matrix", "--topic", "captives").size());
  }

  @Test
  void whoGivesAnotherTopicIsToldThoseOfTheDossierToo() {
    for (String command : List.of("positions", "matrix", "shifts")) {
      assertThat(ask(command, "--topic", "trucks", "--dossier", "highlands").err())
          .startsWith("parley: --topic: 'trucks' is not known here.")
          .contains(", supply.");
      assertThat(ask(command, "--topic", "supply").err()).doesNotContain(", supply.");
    }
  }

  private List<NamedCsvRecord> rows(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--dossier", "highlands", "--format", "csv"));
    List<NamedCsvRecord> out = new ArrayList<>();
    CsvReader.builder().ofNamedCsvRecord(ask(all.toArray(String[]::new)).out()).forEach(out::add);
    return out;
  }

  @Test
  void columnsOfTheCodebookStandBehindOurs() throws IOException {
    Path tables = folder.resolve("tables");
    ask("export", "--to", "csv", "--dossier", "highlands", "--out", tables.toString());

    assertThat(head(tables, "positions")).endsWith(",proposal_owner,case_id,issue");
    assertThat(head(tables, "events")).contains(",type,").endsWith(",case_id,codebook_type");
    assertThat(head(tables, "statements")).endsWith(",case_id");
    assertThat(head(tables, "reports")).doesNotContain("case_id");
    assertThat(table(tables, "positions"))
        .anySatisfy(r -> assertThat(r.getField("issue")).isEqualTo("C"))
        .allSatisfy(r -> {
          assertThat(r.getField("case_id")).isEqualTo("K-1");
          assertThat(r.getField("issue"))
              .isEqualTo(
                  switch (r.getField("topic")) {
                    case "captives" -> "C";
                    case "monitoring" -> "M";
                    default -> "";
                  });
        });
    assertThat(table(tables, "events"))
        .anySatisfy(r -> assertThat(r.getField("codebook_type")).isEqualTo("meets"));
    assertThat(table(tables, "datadictionary"))
        .anySatisfy(r -> {
          assertThat(r.getField("table") + "." + r.getField("column")).isEqualTo("positions.issue");
          assertThat(r.getField("meaning"))
              .isEqualTo(
                  "Codebook of the dossier highlands, by topic: captives = C; monitoring = M.");
        });
  }

  @Test
  void withoutADossierNoColumnIsAdded() throws IOException {
    Path tables = folder.resolve("tables");
    ask("export", "--to", "csv", "--out", tables.toString());
    assertThat(head(tables, "positions")).doesNotContain("case_id");
    assertThat(
            ask(
                    "export",
                    "--to",
                    "parquet",
                    "--dossier",
                    "highlands",
                    "--out",
                    folder.resolve("p").toString())
                .code())
        .isZero();
  }

  private static String head(Path tables, String table) throws IOException {
    return Files.readAllLines(tables.resolve(table + ".csv")).getFirst();
  }

  private static List<NamedCsvRecord> table(Path tables, String table) throws IOException {
    List<NamedCsvRecord> out = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(tables.resolve(table + ".csv"))) {
      rows.forEach(out::add);
    }
    return out;
  }
}
