package dev.parley.extract;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Standing;
import dev.parley.lexicon.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other codings call an event. Claims keep what is told and what the report makes of it apart;
 * PLOVER and CAMEO fold both into one code, so that a planned visit is a promise and a planned
 * attack a threat.
 */
public final class EventCodes {
  private record Codes(EventType done, EventType planned, EventType denied, String cameo) {}

  private final Map<EventType, Map<String, Codes>> codes = new EnumMap<>(EventType.class);

  /** Loads the table. */
  public EventCodes() {
    Table table =
        Table.load(
            EventCodes.class, "codes.tsv", "type", "mode", "plover", "planned", "denied", "cameo");
    for (Table.Row row : table.rows()) {
      String mode = row.get("mode");
      String cameo = row.need("cameo");
      if (!cameo.matches("0[1-9]|1[0-9]|20")) {
        throw row.fault("cameo must be a root code, 01 to 20");
      }
      Codes before =
          codes
              .computeIfAbsent(type(row, "type"), t -> new HashMap<>())
              .put(
                  mode == null ? "" : mode,
                  new Codes(type(row, "plover"), type(row, "planned"), type(row, "denied"), cameo));
      if (before != null) {
        throw row.fault("type and mode stand in another row");
      }
    }
    for (EventType type : EventType.values()) {
      if (!codes.getOrDefault(type, Map.of()).containsKey("")) {
        throw new IllegalStateException("codes.tsv has no row without mode for " + type);
      }
    }
  }

  private static EventType type(Table.Row row, String column) {
    return row.need(column, t -> Labelled.parse(EventType.class, t));
  }

  /** The type as which PLOVER codes what is told so. */
  public EventType plover(EventType type, @Nullable String mode, Standing standing) {
    Codes of = codes(type, mode);
    return switch (standing) {
      case ASSERTED -> of.done();
      case PLANNED, POSSIBLE, CONDITIONAL -> of.planned();
      case DENIED -> of.denied();
    };
  }

  /** CAMEO's root code, two digits. */
  public String cameo(EventType type, @Nullable String mode, Standing standing) {
    if (standing == Standing.ASSERTED) {
      return codes(type, mode).cameo();
    }
    EventType told = plover(type, mode, standing);
    return told == type ? codes(type, mode).cameo() : codes(told, null).cameo();
  }

  /** The modes of a type that have codes of their own, in the order of the alphabet. */
  public List<String> modes(EventType type) {
    return codes.getOrDefault(type, Map.of()).keySet().stream()
        .filter(mode -> !mode.isEmpty())
        .sorted()
        .toList();
  }

  private Codes codes(EventType type, @Nullable String mode) {
    Map<String, Codes> modes = codes.get(type);
    if (modes == null) {
      throw new IllegalStateException("no codes for " + type);
    }
    Codes general = modes.get("");
    Codes own = mode == null ? null : modes.get(mode);
    if (general == null) {
      throw new IllegalStateException("no codes for " + type);
    }
    return own == null ? general : own;
  }
}
