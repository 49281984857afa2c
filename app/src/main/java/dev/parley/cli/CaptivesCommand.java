package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.captives.Account;
import dev.parley.fuse.captives.Balance;
import dev.parley.fuse.captives.Balance.Sum;
import dev.parley.fuse.captives.Entry;
import dev.parley.fuse.captives.Ratio;
import dev.parley.fuse.captives.Weight;
import dev.parley.record.RecordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The account of captives. */
@Command(
    name = "captives",
    description =
        "Account for captives: who was taken, released, rescued, died or is still held, according"
            + " to whom, what is given for what, and whether each claimant's figures add up. Parts,"
            + " totals so far and plans are told and never added.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CaptivesCommand extends ViewCommand {
  @Option(
      names = "--held-by",
      paramLabel = "NAME",
      description = "Only captives of a party with these words in its name.")
  private @Nullable String heldBy;

  @Option(
      names = "--of",
      paramLabel = "WORDS",
      description = "Only where these words tell who is counted: soldiers, hostages.")
  private @Nullable String of;

  @Override
  protected List<Field> fields() {
    return List.of(
        Field.of(
                "kind",
                "text",
                "taken, released, exchanged, rescued, dead, bodies-returned or held: a line of the"
                    + " ledger; ratio: what is given for what; balance: whether a claimant's figures"
                    + " add up.")
            .shownNarrow(),
        Field.of(
                "date",
                "date (EDTF)",
                "The days it covers or on which it stood so; else those of" + " the report.")
            .shownNarrow(),
        Field.of("held_by", "text", "Whose captives they are or were.").shownNarrow(),
        Field.of("value", "number", "How many; of a balance, how many are said to be held.")
            .shownNarrow(),
        Field.of("high", "number", "The upper end of a range."),
        Field.of("bound", "text", "How the number is meant: exactly, at-least, about, ..."),
        Field.of("of", "text", "Who is counted, as the report says it.").shownNarrow(),
        Field.of(
            "weight",
            "text",
            "single: added to others of its claimant; running-total, part and revised: added to"
                + " nothing; not-done: planned, possible or conditional; denied."),
        Field.of("standing", "text", "What the source makes of it."),
        Field.of("according_to", "text", "Who says so.").shownNarrow(),
        Field.of("exchange_for", "text", "The words of what is given for them."),
        Field.of("taken", "number", "Of a balance: how many were taken."),
        Field.of("released", "number", "Of a balance: how many were released."),
        Field.of("rescued", "number", "Of a balance: how many were rescued."),
        Field.of("dead", "number", "Of a balance: how many died."),
        Field.of(
            "bodies_returned",
            "number",
            "Of a balance: how many bodies were returned; they are told and not taken off, since"
                + " they may be counted among the dead."),
        Field.of(
            "expected", "number", "Of a balance: taken less released, rescued and dead; computed."),
        Field.of(
                "gap",
                "number",
                "Of a balance: how many more are said to be held than expected; computed.")
            .shownNarrow(),
        Field.of(
            "sums",
            "list",
            "Of a balance: its figures, which of them are totals that somebody told (the others"
                + " are single counts added), and who tells those that the claimant does not."),
        Field.of("outlet", "text", "Who printed it first."),
        Field.of("published", "date (EDTF)", "When that was."),
        Field.of("words", "text", "The words that say it."),
        Field.of("reports", "number", "How many reports say it."),
        Field.of("stories", "number", "How many independent ones: copies count once."),
        Field.of("claims", "list", "The claims that say it: parley show ID."),
        Field.of(
                "told",
                "text",
                "In short, for tables: what the figure is where it is not single or not done, the"
                    + " words, of a balance its figures, and who printed it.")
            .shownWide());
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    Account account = Account.of(file.toldOfCaptives(scope.of(null)), scope.asOf(), heldBy, of);
    return Stream.of(
            account.entries().stream().map(CaptivesCommand::row),
            account.ratios().stream().map(CaptivesCommand::row),
            account.balances().stream().map(CaptivesCommand::row))
        .flatMap(s -> s)
        .toList();
  }

  @Override
  protected String nothing(RecordFile file) {
    return file.counts().getOrDefault("tally", 0) + file.counts().getOrDefault("event", 0) == 0
        ? holdsNo("tally")
        : "No report tells of captives within what was asked. Leave --held-by, --of, --as-of,"
            + " --known-by or --source out, or see all numbers: parley tallies"
            + ReadSummary.recordOption(record);
  }

  private static ObjectNode row(Entry entry) {
    ObjectNode row = ClaimJson.MAPPER.createObjectNode();
    row.put("kind", entry.fate().label())
        .put("date", date(entry.period(), entry.first()))
        .put("held_by", name(entry.holder()))
        .put("value", entry.value())
        .put("high", entry.high())
        .put("bound", entry.bound().label())
        .put("of", entry.of())
        .put("weight", entry.weight().label())
        .put("standing", entry.standing().label())
        .put("according_to", entry.claimant().name())
        .put("exchange_for", entry.exchangeFor());
    figures(row, null);
    ViewRows.said(row, entry.told());
    boolean plain = entry.weight() == Weight.SINGLE;
    return told(
        row, plain ? "" : "[" + entry.weight().label() + "] ", row.path("words").asString(""));
  }

  private static ObjectNode row(Ratio ratio) {
    Told first = ratio.told().getFirst();
    ObjectNode row = ClaimJson.MAPPER.createObjectNode();
    row.put("kind", "ratio")
        .put("date", date(null, first))
        .put("held_by", name(ratio.by()))
        .put("value", ratio.quantity())
        .putNull("high")
        .putNull("bound")
        .putNull("of")
        .putNull("weight")
        .put("standing", first.claim().ground().standing().label())
        .put("according_to", ViewRows.nearest(first))
        .put("exchange_for", ratio.exchangeFor());
    figures(row, null);
    ViewRows.said(row, ratio.told());
    return told(row, "for " + ratio.exchangeFor() + ": ", row.path("words").asString(""));
  }

  private static ObjectNode row(Balance balance) {
    Sum held = balance.held();
    List<Told> told =
        Stream.of(
                balance.held(),
                balance.taken(),
                balance.released(),
                balance.rescued(),
                balance.dead())
            .flatMap(s -> s == null ? Stream.of() : s.entries().stream())
            .flatMap(e -> e.told().stream())
            .distinct()
            .toList();
    ObjectNode row = ClaimJson.MAPPER.createObjectNode();
    row.put("kind", "balance")
        .put(
            "date",
            date(null, held == null ? told.getFirst() : held.entries().getLast().told().getLast()))
        .put("held_by", balance.holder().name())
        .put("value", number(held))
        .putNull("high")
        .putNull("bound")
        .putNull("of")
        .putNull("weight")
        .putNull("standing")
        .put("according_to", balance.side().name())
        .putNull("exchange_for");
    figures(row, balance);
    ViewRows.said(row, told);
    List<String> sums = new ArrayList<>();
    row.path("sums").forEach(sum -> sums.add(sum.asString("")));
    return told(row, "", String.join("; ", sums));
  }

  private static ObjectNode told(ObjectNode row, String before, String words) {
    String outlet = row.path("outlet").asString("");
    return row.put("told", before + words + (outlet.isEmpty() ? "" : " (" + outlet + ")"));
  }

  private static void figures(ObjectNode row, @Nullable Balance balance) {
    row.put("taken", balance == null ? null : number(balance.taken()))
        .put("released", balance == null ? null : number(balance.released()))
        .put("rescued", balance == null ? null : number(balance.rescued()))
        .put("dead", balance == null ? null : number(balance.dead()))
        .put("bodies_returned", balance == null ? null : number(balance.bodiesReturned()))
        .put("expected", balance == null ? null : balance.expected())
        .put("gap", balance == null ? null : balance.gap());
    row.putArray("sums");
    if (balance != null) {
      note(row, "taken", balance.taken());
      note(row, "released", balance.released());
      note(row, "rescued", balance.rescued());
      note(row, "dead", balance.dead());
      note(row, "bodies returned", balance.bodiesReturned());
    }
  }

  private static void note(ObjectNode row, String figure, @Nullable Sum sum) {
    if (sum != null) {
      row.withArray("sums")
          .add(
              figure
                  + " "
                  + sum.value()
                  + (sum.running() ? ", total" : "")
                  + (sum.borrowed().isEmpty()
                      ? ""
                      : " (" + String.join(", ", sum.borrowed()) + ")"));
    }
  }

  private static @Nullable Long number(@Nullable Sum sum) {
    return sum == null ? null : sum.value();
  }

  private static @Nullable String name(@Nullable Known known) {
    return known == null ? null : known.name();
  }

  private static @Nullable String date(@Nullable Edtf own, Told told) {
    Edtf date = own != null ? own : told.when();
    return date == null ? null : date.text();
  }
}
