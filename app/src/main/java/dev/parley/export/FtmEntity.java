package dev.parley.export;

import dev.parley.claim.Edtf;
import dev.parley.exchange.ClaimJson;
import dev.parley.report.Hash;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entity of FollowTheMoney: a schema, and properties with any number of values each. */
final class FtmEntity {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ObjectNode properties = JsonNodeFactory.instance.objectNode();

  FtmEntity(String id, String schema) {
    json.put("id", id);
    json.put("schema", schema);
    json.set("properties", properties);
  }

  /** An id that is the same wherever these parts are. */
  static String id(String... parts) {
    return "parley-" + Hash.id(parts);
  }

  static String actor(String id) {
    return id("actor", id);
  }

  static String report(String id) {
    return id("report", id);
  }

  /** Adds a value; nothing where it is missing, blank or there. */
  FtmEntity add(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return this;
    }
    JsonNode there = properties.get(property);
    ArrayNode values = there instanceof ArrayNode array ? array : properties.putArray(property);
    if (values.valueStream().noneMatch(v -> v.asString().equals(value))) {
      values.add(value);
    }
    return this;
  }

  /** A time: FollowTheMoney knows a year, a month, a day, and when something begins and ends. */
  FtmEntity time(@Nullable Edtf time) {
    if (time == null) {
      return this;
    }
    if (plain(time)) {
      return add("date", time.text());
    }
    return add("startDate", text(Shown.first(time))).add("endDate", text(Shown.last(time)));
  }

  /** A time for a property that takes one date: its first day where it is vaguer than a month. */
  FtmEntity date(String property, @Nullable Edtf time) {
    if (time == null) {
      return this;
    }
    return add(property, plain(time) ? time.text() : text(Shown.first(time)));
  }

  private static boolean plain(Edtf time) {
    return time.text().matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  String line() {
    return ClaimJson.MAPPER.writeValueAsString(json) + "\n";
  }
}
