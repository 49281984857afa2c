package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.parley.exchange.ClaimJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** The samples in each form, read back by others. */
class ExportFormatsTest {
  /** What FollowTheMoney 4.11 knows of the properties that are used. */
  private static final Map<String, Set<String>> FTM =
      Map.ofEntries(
          Map.entry("Person", Set.of("name", "keywords")),
          Map.entry("Organization", Set.of("name", "keywords")),
          Map.entry("PublicBody", Set.of("name", "keywords")),
          Map.entry("LegalEntity", Set.of("name", "keywords")),
          Map.entry("Position", Set.of("name", "organization")),
          Map.entry("Membership", Set.of("member", "organization")),
          Map.entry("Mention", Set.of("document", "name", "resolved")),
          Map.entry(
              "Occupancy",
              Set.of(
                  "holder",
                  "post",
                  "status",
                  "date",
                  "startDate",
                  "endDate",
                  "recordId",
                  "summary",
                  "description",
                  "publisher",
                  "sourceUrl",
                  "proof")),
          Map.entry(
              "Event",
              Set.of(
                  "name",
                  "notes",
                  "date",
                  "startDate",
                  "endDate",
                  "recordId",
                  "location",
                  "description",
                  "keywords",
                  "involved",
                  "publisher",
                  "sourceUrl",
                  "proof")),
          Map.entry(
              "Note",
              Set.of(
                  "name",
                  "notes",
                  "description",
                  "summary",
                  "createdAt",
                  "keywords",
                  "entity",
                  "publisher",
                  "sourceUrl",
                  "proof")),
          Map.entry(
              "Article",
              Set.of(
                  "name",
                  "title",
                  "fileName",
                  "publisher",
                  "sourceUrl",
                  "publishedAt",
                  "processingStatus",
                  "processingAgent")));

  private static final Map<String, String> REFERENCES =
      Map.of(
          "proof", "Article",
          "document", "Article",
          "post", "Position",
          "holder", "Person");

  private static String as(String format) {
    Cli export = Samples.ask("export", "--to", format);
    assertThat(export.err()).isEmpty();
    assertThat(export.code()).isZero();
    return export.out();
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> out = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      out.add((Element) found.item(i));
    }
    return out;
  }

  @Test
  void graphsHoldTheNodesOfTheirEdgesAndDeclareTheirFields() throws Exception {
    Document graphMl = xml(as("graphml"));
    Document gexf = xml(as("gexf"));
    assertThat(graphMl.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://graphml.graphdrawing.org/xmlns");
    assertThat(gexf.getDocumentElement().getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
    for (Document graph : List.of(graphMl, gexf)) {
      List<String> nodes = all(graph, "node").stream().map(n -> n.getAttribute("id")).toList();
      assertThat(nodes).isNotEmpty().doesNotHaveDuplicates();
      assertThat(all(graph, "edge"))
          .isNotEmpty()
          .allSatisfy(e -> {
            assertThat(nodes).contains(e.getAttribute("source"), e.getAttribute("target"));
            assertThat(e.getAttribute("source")).isNotEqualTo(e.getAttribute("target"));
          });
    }
    List<String> keys = all(graphMl, "key").stream().map(k -> k.getAttribute("id")).toList();
    assertThat(all(graphMl, "data"))
        .allSatisfy(d -> assertThat(keys).contains(d.getAttribute("key")));
    List<String> fields = all(gexf, "attribute").stream().map(k -> k.getAttribute("id")).toList();
    assertThat(all(gexf, "attvalue"))
        .allSatisfy(v -> assertThat(fields).contains(v.getAttribute("for")));
    assertThat(all(gexf, "edge")).hasSameSizeAs(all(graphMl, "edge"));
  }

  @Test
  void theCalendarIsReadByAnother() {
    ICalendar calendar = Biweekly.parse(as("ics")).first();
    assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
    assertThat(calendar.getEvents()).hasSizeGreaterThan(10);
    assertThat(calendar.getEvents().stream().map(e -> e.getUid().getValue()))
        .doesNotHaveDuplicates();
    assertThat(calendar.getEvents())
        .allSatisfy(e -> {
          assertThat(e.getDateStart().getValue().hasTime()).isFalse();
          assertThat(e.getDateEnd().getValue()).isAfter(e.getDateStart().getValue());
          assertThat(e.getDescription().getValue()).contains("\n", "claim ");
        });
    assertThat(calendar.getEvents()) // a meeting or a deadline that several tell is there once
        .extracting(e -> e.getSummary().getValue() + " " + e.getDateStart().getValue())
        .doesNotHaveDuplicates()
        .noneMatch(s -> s.contains("evacuated"));
    VEvent first = calendar.getEvents().getFirst();
    assertThat(first.getSummary().getValue()).startsWith("[planned] ");
  }

  @Test
  void entitiesHaveThePropertiesOfTheirSchemaAndNameEntitiesThatThereAre() {
    Map<String, String> schemas = new HashMap<>();
    List<JsonNode> entities =
        as("ftm").lines().map(line -> ClaimJson.MAPPER.readTree(line)).toList();
    for (JsonNode entity : entities) {
      String id = entity.get("id").asString();
      assertThat(schemas.put(id, entity.get("schema").asString())).as(id).isNull();
    }
    assertThat(new HashSet<>(schemas.values())).isEqualTo(FTM.keySet());
    for (JsonNode entity : entities) {
      String schema = entity.get("schema").asString();
      assertThat(FTM.get(schema)).containsAll(entity.get("properties").propertyNames());
      entity
          .get("properties")
          .properties()
          .forEach(property ->
              property
                  .getValue()
                  .forEach(value -> {
                    if (value.asString().startsWith("parley-")) {
                      String refers = schemas.get(value.asString());
                      assertThat(refers).as("%s of %s", property.getKey(), entity).isNotNull();
                      assertThat(refers)
                          .isEqualTo(REFERENCES.getOrDefault(property.getKey(), refers));
                      if (property.getKey().equals("organization")) {
                        assertThat(refers).isIn("Organization", "PublicBody");
                      }
                    }
                  }));
    }
  }

  @Test
  void theTimelineHasDaysAndMarksWhatIsNotDone() {
    JsonNode timeline = ClaimJson.MAPPER.readTree(as("timelinejs"));
    assertThat(timeline.get("title").get("text").get("text").asString()).contains("record head");
    assertThat(timeline.get("events")).hasSizeGreaterThan(50);
    for (JsonNode event : timeline.get("events")) {
      assertThat(event.get("start_date").propertyNames()).contains("year", "month", "day");
      assertThat(event.has("display_date")).isEqualTo(event.get("start_date").has("display_date"));
    }
  }

  @Test
  void theTablesAreTheSameInAFolderAndInAZipAndTheDictionaryKnowsEveryColumn(@TempDir Path folder)
      throws Exception {
    Path tables = folder.resolve("tables");
    Path zip = folder.resolve("tables.zip");
    Samples.ask("export", "--to", "csv", "--out", tables.toString());
    Samples.ask("export", "--to", "csv", "--out", zip.toString());
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tables", "tables.zip");
    try (ZipFile packed = new ZipFile(zip.toFile());
        Stream<Path> files = Files.list(tables)) {
      for (Path file : files.toList()) {
        byte[] bytes =
            packed.getInputStream(packed.getEntry(file.getFileName().toString())).readAllBytes();
        assertThat(bytes).isEqualTo(Files.readAllBytes(file));
      }
    }
    List<String> described = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(tables.resolve("datadictionary.csv"))) {
      rows.forEach(r -> described.add(r.getField("table") + "." + r.getField("column")));
    }
    List<String> there = new ArrayList<>();
    for (String table :
        new java.util.LinkedHashSet<>(
            described.stream().map(d -> d.substring(0, d.indexOf('.'))).toList())) {
      String head = Files.readAllLines(tables.resolve(table + ".csv")).getFirst();
      for (String column : head.split(",")) {
        there.add(table + "." + column);
      }
    }
    assertThat(described).isEqualTo(there);
    byte[] before = Files.readAllBytes(zip);
    Samples.ask("export", "--to", "csv", "--out", zip.toString());
    assertThat(Files.readAllBytes(zip)).isEqualTo(before);
  }

  @Test
  void severalTablesNeedAPlaceOfTheirOwn(@TempDir Path folder) throws Exception {
    assertThat(Samples.ask("export", "--to", "parquet").err())
        .isEqualTo(
            "parley: parquet is several tables. Name a folder or a zip file: --out tables.zip\n");
    Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam");
    Cli export = Samples.ask("export", "--to", "csv", "--out", folder.toString());
    assertThat(export.code()).isEqualTo(1);
    assertThat(export.err())
        .isEqualTo(
            "parley: "
                + folder
                + " holds something else. Name a new folder, or a zip file: --out "
                + folder
                + ".zip\n");
    assertThat(folder.toFile().list()).containsExactly("letter.txt");
  }

  @Test
  void filtersHoldForEveryForm() {
    assertThat(Samples.ask("export", "--source", "Highland Radio").lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("Highland Radio"));
    assertThat(Samples.ask("export", "--to", "ics", "--known-by", "2031-03-01").out())
        .contains("VCALENDAR")
        .doesNotContain("VEVENT");
  }
}
