package dev.parley.record;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.claim.Standing;
import dev.parley.claim.TenureStatus;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.actors.ActorName;
import dev.parley.fuse.offices.Incumbent;
import dev.parley.fuse.offices.Naming;
import dev.parley.fuse.offices.OfficeKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant where a report names a post for a person: the one who held it on the day, according
 * to what was known.
 */
final class Holders {
  private static final OfficeKey KEY = new OfficeKey();

  private final SqlTables tables;
  private final ShownNames names;
  private final @Nullable LocalDate knownBy;
  private final Predicate<String> hidden;
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /**
   * An office.
   *
   * @param incumbent who holds it: persons by their ids
   * @param people those persons, by id
   */
  private record Office(
      Incumbent incumbent, Map<String, Known> people, Map<LocalDate, Optional<Known>> onDays) {}

  /**
   * For one answer.
   *
   * @param knownBy what was printed later does not count, or null
   * @param hidden reports that may not be shown
   */
  Holders(
      SqlTables tables, ShownNames names, @Nullable LocalDate knownBy, Predicate<String> hidden) {
    this.tables = tables;
    this.names = names;
    this.knownBy = knownBy;
    this.hidden = hidden;
  }

  /**
   * What to keep of a claim of a tenure to find its office by; null where its body is anybody's.
   */
  static @Nullable String key(@Nullable String post, @Nullable String body) {
    return body == null || ActorNames.room().item("any", body, null).report() != null
        ? null
        : KEY.of(post, body);
  }

  /** The office of somebody who is described by it, as {@link #of} looks for it; else null. */
  static @Nullable String key(ActorName name) {
    boolean describes = name.report() != null && name.kind() == ActorKind.PERSON;
    String key = describes ? KEY.of(name.name()) : "";
    return key.isEmpty() ? null : key;
  }

  /** Whom a description means on a day, or null. */
  @Nullable Known of(String description, LocalDate day) throws SQLException {
    String key = keys.computeIfAbsent(description, KEY::of);
    if (key.isEmpty()) {
      return null;
    }
    Office office = offices.get(key);
    if (office == null) {
      office = office(key);
      offices.put(key, office);
    }
    Optional<Known> known = office.onDays().get(day);
    if (known == null) {
      String person = office.incumbent().on(day);
      known = Optional.ofNullable(person == null ? null : office.people().get(person));
      office.onDays().put(day, known);
    }
    return known.orElse(null);
  }

  private Office office(String key) throws SQLException {
    List<Naming> namings = new ArrayList<>();
    Map<String, Known> people = new HashMap<>();
    PreparedStatement s =
        tables.statement(
            // CROSS JOIN: SQLite must begin with the office, whatever it thinks of the tables'
            // sizes.
            "SELECT t.claim, c.report, r.outlet, r.published, h.id, h.name, t.status, t.as_of,"
                + " r.published_to FROM {tenure} t CROSS JOIN {claim} c ON c.id = t.claim"
                + " CROSS JOIN {report} r ON r.id = c.report"
                + " CROSS JOIN {claim_actor} a ON a.claim = t.claim AND a.role = 'person'"
                + " CROSS JOIN {actor_item} i INDEXED BY {actor_item_told}"
                + " ON i.id = a.actor AND i.report = ''"
                + " CROSS JOIN {actor_shown} h ON h.id = i.grp"
                + " WHERE t.office = ?1 AND c.rejected = 0 AND c.standing = ?2"
                + " AND r.status <> 'withdrawn' ORDER BY t.claim");
    s.setString(1, key);
    s.setString(2, Standing.ASSERTED.label());
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        if (isKnown(r.getString(9)) && !hidden.test(r.getString(2))) {
          Known person = names.of(r.getString(5), r.getString(6));
          people.put(person.id(), person);
          namings.add(naming(r, key));
        }
      }
    }
    return new Office(new Incumbent(key, namings), people, new HashMap<>());
  }

  private boolean isKnown(@Nullable String published) {
    return knownBy == null || published != null && published.compareTo(knownBy.toString()) <= 0;
  }

  private static Naming naming(ResultSet r, String key) throws SQLException {
    return new Naming(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        edtf(r.getString(4)),
        r.getString(5),
        key,
        key,
        Labelled.parse(TenureStatus.class, r.getString(7)),
        edtf(r.getString(8)));
  }

  private static @Nullable Edtf edtf(@Nullable String value) {
    return value == null ? null : Edtf.parse(value);
  }
}
