package dev.parley.cli;

import dev.parley.claim.Standing;
import dev.parley.claim.Tenure;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.fuse.offices.Holding;
import dev.parley.fuse.offices.Naming;
import dev.parley.fuse.offices.Offices;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Who holds an office, by date. */
@Command(
    name = "who",
    description =
        "Tell who holds an office according to the reports: all whom they name, in the order of"
            + " time, or those of one day. Where reports differ, all are told.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WhoCommand extends ViewCommand {
  private static final int NEAR = 5;

  private static final List<Field> FIELDS =
      List.of(
          Field.of("person", "text", "the fullest name that the reports give").shownNarrow(),
          Field.of("post", "text", "the office, as most reports call it").shownNarrow(),
          Field.of("body", "text", "the body or country of the office").shownNarrow(),
          Field.of("first", "date", "the first day for which reports name them").shownNarrow(),
          Field.of("last", "date", "the last one").shownNarrow(),
          Field.of("former_since", "date", "from when on reports call them a former holder")
              .shownNarrow(),
          Field.of("status", "list", "current, acting or former, as reports say").shownNarrow(),
          Field.of("reports", "number", "reports that say so").shownNarrow(),
          Field.of("outlets", "list", "who printed them").shownNarrow(),
          Field.of("claims", "list", "the claims"),
          Field.of("words", "text", "the words of the latest claim").shownWide(),
          Field.of("claim", "text", "the latest claim's id").shownNarrow());

  @Parameters(
      paramLabel = "POST",
      description =
          "Words of the post and its body, in any order and case: \"head intelligence\", \"prime"
              + " minister\".")
  private String post;

  @Option(
      names = "--body",
      paramLabel = "BODY",
      description = "Only posts of a body or country with these words in its name.")
  private @Nullable String body;

  @Override
  protected List<Field> fields() {
    return FIELDS;
  }

  @Override
  protected List<List<String>> examples() {
    return List.of(List.of("head intelligence"));
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    checkWords("POST", post);
    checkWords("--body", body);
    Map<String, Told> claims = new LinkedHashMap<>();
    // What is denied, planned or only possible names nobody as the holder.
    file.toldOfPost(scope.of("tenure"), post, body).stream()
        .filter(t -> t.claim().ground().standing() == Standing.ASSERTED)
        .forEach(t -> claims.put(t.id(), t));
    Offices offices = offices(claims.values());
    LocalDate day = scope.asOf();
    List<Holding> holders =
        day == null ? offices.holders(post, body) : offices.holders(post, body, day);
    return holders.stream()
        .map(h -> row(h, Objects.requireNonNull(claims.get(h.latest().claim()))))
        .toList();
  }

  private static Offices offices(Collection<Told> claims) {
    return new Offices(
        claims.stream()
            .flatMap(t ->
                t.claim() instanceof Tenure tenure ? Stream.of(naming(t, tenure)) : Stream.empty())
            .toList());
  }

  private static Naming naming(Told told, Tenure tenure) {
    return new Naming(
        told.id(),
        told.report().id(),
        told.report().outlet(),
        told.report().published(),
        told.known(tenure.person()).name(),
        tenure.post(),
        body(told, tenure),
        tenure.status(),
        tenure.asOf());
  }

  /** What reports have joined the body to; not where the post itself says its name. */
  private static @Nullable String body(Told told, Tenure tenure) {
    String body = tenure.body();
    return body == null || tenure.post().contains(body) ? body : told.known(body).name();
  }

  /** A holder as a row, under the id of the latest claim that names them. */
  private static ObjectNode row(Holding holding, Told latest) {
    ObjectNode json = ClaimJson.MAPPER.createObjectNode();
    json.put("person", holding.person())
        .put("post", holding.post())
        .put("body", holding.body())
        .put("first", text(holding.first()))
        .put("last", text(holding.last()))
        .put("former_since", text(holding.formerSince()));
    holding.statuses().forEach(s -> json.withArray("status").add(s.label()));
    json.put("reports", holding.said().stream().map(Naming::report).distinct().count());
    json.putArray("outlets");
    holding.said().stream()
        .map(Naming::outlet)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(json.withArray("outlets")::add);
    json.putArray("claims");
    holding.namings().forEach(n -> json.withArray("claims").add(n.claim()));
    json.put("words", latest.words().evidence());
    return json.put("claim", latest.id());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Override
  protected String nothing(RecordFile file) {
    if (file.counts().getOrDefault("tenure", 0) == 0) {
      return holdsNo("tenure");
    }
    String given = ReadSummary.quoted(post) + option("--body", body) + asked();
    Offices offices =
        offices(
            file.told(Filter.kind("tenure")).stream()
                .filter(t -> t.claim().ground().standing() == Standing.ASSERTED)
                .toList());
    List<String> near = offices.near(post, NEAR);
    if (!offices.holders(post, null).isEmpty()) {
      return "Reports name holders of "
          + ReadSummary.quoted(post)
          + ", but none with "
          + given
          + ". Leave an option out, or give a later day.";
    }
    return "No report names a holder of "
        + given
        + ". "
        + (near.isEmpty()
            ? "All posts: parley tenures" + ReadSummary.recordOption(record)
            : "Posts with one of its words: " + String.join("; ", near) + ".");
  }

  private static String option(String name, @Nullable String value) {
    return value == null ? "" : " " + name + " " + ReadSummary.quoted(value);
  }

  private void checkWords(String option, @Nullable String value) {
    if (value != null && !Offices.telling(value)) {
      throw wrong(
          option
              + ": '"
              + value
              + "' has no word that tells a post or body. Write it like 'prime minister'.");
    }
  }
}
