package dev.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.parley.cli.Golden;
import dev.parley.export.parquet.ParquetFile;
import dev.parley.export.parquet.ParquetType;
import dev.parley.lexicon.LexiconException;
import dev.parley.lexicon.Table;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of two claims in each form. */
class FormsTest {
  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"CSV", "PARQUET"},
      mode = EnumSource.Mode.EXCLUDE)
  void twoClaimsAsText(ExportFormat format) throws Exception {
    Golden.check("export/" + format.example(), TwoClaims.as(format));
  }

  @Test
  void twoClaimsAsTables(@TempDir Path folder) throws Exception {
    TwoClaims.write(Exports.files(ExportFormat.CSV, folder, TwoClaims.ORIGIN, null));
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("crosswalk.csv")) {
          all.append("== " + file.getFileName() + "\n").append(Files.readString(file));
        }
      }
    }
    Golden.check("export/tables.txt", all.toString().replace("\r\n", "\n"));
  }

  @Test
  void noLineOfACalendarIsLongerThan75OctetsAndNoCharacterIsCut() throws Exception {
    String calendar = TwoClaims.as(ExportFormat.ICS);
    assertThat(calendar.split("\r\n", -1))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(calendar).contains("🕊").doesNotContain("\ufffd");
  }

  @Test
  void jsonLdSaysTheSameWithoutTheNetwork() throws Exception {
    String text = TwoClaims.as(ExportFormat.JSONLD);
    List<JsonObject> nodes =
        JsonLd.expand(JsonDocument.of(new StringReader(text)))
            .loader((uri, options) -> {
              throw new IllegalStateException("asked for " + uri);
            })
            .get()
            .getValuesAs(JsonObject.class);
    JsonObject claim =
        nodes.stream()
            .filter(n -> n.getString("@id").equals("urn:parley:claim:c1"))
            .findFirst()
            .orElseThrow();
    assertThat(claim.keySet())
        .contains(
            "http://www.w3.org/ns/oa#hasBody",
            "http://www.w3.org/ns/oa#hasTarget",
            "http://www.w3.org/ns/oa#motivatedBy",
            "http://www.w3.org/ns/prov#wasGeneratedBy",
            "http://www.w3.org/ns/prov#wasAttributedTo",
            "http://www.w3.org/ns/prov#qualifiedAttribution");
    assertThat(claim.getJsonArray("http://www.w3.org/ns/oa#hasTarget").toString())
        .contains("http://www.w3.org/ns/oa#TextPositionSelector", "🕊 met Marvane's");
  }

  @Test
  void aMeetingThatIsPlannedIsNoEdgeAndTheWordsSayThatItIsPlanned() throws Exception {
    assertThat(TwoClaims.as(ExportFormat.GRAPHML))
        .contains("<data key=\"meetings\">1</data>", "<data key=\"claims\">c1</data>");
    assertThat(TwoClaims.as(ExportFormat.TIMELINEJS)).contains("\"[planned] meet: ");
    assertThat(TwoClaims.as(ExportFormat.FTM)).contains("\"[planned] meet\"");
    assertThat(TwoClaims.as(ExportFormat.ICS)).contains("SUMMARY:[planned] meet");
  }

  @Test
  void parquetIsReadBackByAnotherReader(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("t.parquet");
    Map<String, ParquetType> columns = new LinkedHashMap<>();
    for (ParquetType type : ParquetType.values()) {
      columns.put(type.name().toLowerCase(java.util.Locale.ROOT), type);
    }
    int rows = 60_000; // more than one row group
    try (ParquetFile out =
        new ParquetFile(Files.newOutputStream(file), columns, "parley 1", Map.of("head", "ab"))) {
      for (int i = 0; i < rows; i++) {
        out.row(row(i));
      }
    }
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
        RowReader row = reader.rowReader()) {
      assertThat(reader.getFileMetaData().numRows()).isEqualTo(rows);
      assertThat(reader.getFileMetaData().rowGroups()).hasSizeGreaterThan(1);
      assertThat(reader.getFileMetaData().keyValueMetadata()).containsEntry("head", "ab");
      for (int i = 0; i < rows; i++) {
        row.next();
        List<@Nullable Object> read = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          read.add(row.isNull(c) ? null : row.getValue(c));
        }
        assertThat(read).isEqualTo(row(i));
      }
      assertThat(row.hasNext()).isFalse();
    }
  }

  private static List<@Nullable Object> row(int i) {
    List<@Nullable Object> cells =
        Arrays.asList(
            "cell 🕊 " + i, LocalDate.of(2031, 3, 12).plusDays(i), i - 5L, i / 8.0, i % 3 == 0);
    for (int c = 0; c < cells.size(); c++) {
      if ((i >> c) % 4 == 1) {
        cells.set(c, null);
      }
    }
    return cells;
  }

  @Test
  void theCrosswalkNamesColumnsAndValuesThatThereAre() {
    assertThatThrownBy(() -> crosswalk("positions\ttopics\t\tCe\t"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("crosswalk.tsv, line 2: there is no column positions.topics");
    assertThatThrownBy(() -> crosswalk("positions\ttopic\ttruce\tCe\t"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("crosswalk.tsv, line 2: 'truce' is no value of topic");
    assertThatThrownBy(() -> crosswalk("positions\ttopic\tceasefire\tCe\t"))
        .hasMessageContaining("no row for the topic withdrawal");
  }

  private static void crosswalk(String line) {
    String head = "table\tcolumn\tvalue\tpax\tceasefire";
    new Crosswalk(Table.parse("crosswalk.tsv", head + "\n" + line + "\n", head.split("\t")));
  }
}
