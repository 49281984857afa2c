package dev.parley.fuse.captives;

import static dev.parley.fuse.captives.CaptiveWords.WORDS;

import dev.parley.claim.Event;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.captives.CaptiveWords.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The account of captives; the same for any order of claims.
 *
 * @param entries the ledger by time
 * @param ratios what is given for what, by time
 * @param balances whether the figures of a claimant add up, by holder and claimant
 */
public record Account(List<Entry> entries, List<Ratio> ratios, List<Balance> balances) {
  public Account {
    entries = List.copyOf(entries);
    ratios = List.copyOf(ratios);
    balances = List.copyOf(balances);
  }

  /**
   * Makes the account.
   *
   * @param asOf no claims about later days, save what was planned until then; all where it is null
   * @param heldBy words of the holder's name, or null
   * @param of words of who is counted, or null
   */
  public static Account of(
      Collection<Told> claims,
      @Nullable LocalDate asOf,
      @Nullable String heldBy,
      @Nullable String of) {
    List<Told> told = Told.eachInOrder(claims.stream().filter(t -> stood(t, asOf)).toList());
    List<Count> counts = Counts.of(told);
    Sides sides =
        new Sides(counts.stream().map(Count::holder).filter(Objects::nonNull).distinct().toList());
    List<Entry> entries =
        Entries.of(counts.stream().map(c -> ofWhom(c, sides)).toList(), sides).stream()
            .filter(asked(heldBy, of, sides))
            .toList();
    List<Ratio> ratios =
        ratios(told).stream()
            .filter(r -> heldBy == null || in(heldBy, r.by()) || in(heldBy, side(r.by(), sides)))
            .filter(r -> of == null || in(of, r.exchangeFor() + " " + evidence(r)))
            .toList();
    return new Account(entries, ratios, new Balances(entries, sides).all());
  }

  /** The dead are their own side's captives where the words say so: "four of its captives died". */
  private static Count ofWhom(Count count, Sides sides) {
    Known claimant = sides.of(count.claimant());
    String words = Folding.fold(count.told().words().evidence());
    boolean own =
        count.fate() == Fate.DEAD
            && count.holder() == null
            && sides.holds(claimant)
            && WORDS.of(Sort.CAPTIVE).stream()
                .anyMatch(w -> words.contains(" its" + w) || words.contains(" our" + w));
    return own ? count.heldBy(claimant) : count;
  }

  private static boolean stood(Told told, @Nullable LocalDate asOf) {
    Standing standing = told.claim().ground().standing();
    LocalDate known = told.known();
    boolean ahead = standing != Standing.ASSERTED && standing != Standing.DENIED;
    return ahead && asOf != null && known != null ? !known.isAfter(asOf) : told.until(asOf);
  }

  private static Predicate<Entry> asked(@Nullable String heldBy, @Nullable String of, Sides sides) {
    return e ->
        (heldBy == null || in(heldBy, e.holder()) || in(heldBy, side(e.holder(), sides)))
            && (of == null || in(of, Objects.requireNonNullElse(e.of(), "")));
  }

  private static @Nullable Known side(@Nullable Known name, Sides sides) {
    return name == null ? null : sides.of(name);
  }

  private static boolean in(String words, @Nullable Known name) {
    return name != null && in(words, name.name());
  }

  private static boolean in(String words, String name) {
    return Folding.fold(name).contains(Folding.fold(words));
  }

  private static String evidence(Ratio ratio) {
    return ratio.told().getFirst().words().evidence();
  }

  private static List<Ratio> ratios(List<Told> told) {
    Map<List<Object>, List<Told>> same = new LinkedHashMap<>();
    Map<List<Object>, Ratio> ratios = new LinkedHashMap<>();
    for (Told t : told) {
      Ratio ratio = ratio(t);
      if (ratio != null) {
        Known by = ratio.by();
        List<Object> key =
            List.of(
                by == null ? "" : by.id(),
                Folding.fold(ratio.exchangeFor()),
                Objects.requireNonNullElse(ratio.quantity(), 0L),
                t.claim().ground().standing());
        ratios.putIfAbsent(key, ratio);
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
      }
    }
    return ratios.entrySet().stream()
        .map(e ->
            new Ratio(
                e.getValue().by(),
                e.getValue().exchangeFor(),
                e.getValue().quantity(),
                same.getOrDefault(e.getKey(), List.of())))
        .sorted(Comparator.comparing((Ratio r) -> r.told().getFirst(), Told.IN_ORDER))
        .toList();
  }

  private static @Nullable Ratio ratio(Told told) {
    if (told.claim() instanceof Event e) {
      String given = e.terms().exchangeFor();
      Known by = e.actors().isEmpty() ? null : told.known(e.actors().getFirst());
      if (given != null && numbered(given)) {
        return new Ratio(by, given, e.terms().quantity(), List.of(told));
      }
    }
    if (told.claim() instanceof Position p && p.topic() == Topic.CAPTIVES) {
      String given = p.terms().exchangeFor();
      boolean detailed = WORDS.in(Sort.RATIO, Folding.fold(p.detail()));
      if (detailed || (given != null && numbered(given))) {
        return new Ratio(
            told.known(p.party()),
            given != null && !detailed ? given : p.detail(),
            p.terms().value(),
            List.of(told));
      }
    }
    return null;
  }

  private static boolean numbered(String words) {
    return words.chars().anyMatch(Character::isDigit) || WORDS.in(Sort.RATIO, Folding.fold(words));
  }
}
