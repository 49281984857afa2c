package dev.parley.record;

import dev.parley.fuse.Groups.Decision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What people decide of two items of a room: {@code same/ROOM/ID/ID}, the smaller id first, is true
 * where they are one and false where they are not.
 */
final class Same {
  /** How an actor is called: {@code name/actor/ID} is what people call the actor of that name. */
  static final String NAME = "name/actor/";

  private Same() {}

  /**
   * The subject of such a decision.
   *
   * @throws IllegalArgumentException where the two ids are equal or hold a slash
   */
  static String subject(String room, String a, String b) {
    if (a.equals(b) || a.contains("/") || b.contains("/")) {
      throw new IllegalArgumentException(
          "'" + a + "' and '" + b + "' are not two ids of items in " + room);
    }
    return a.compareTo(b) < 0 ? about(room) + a + "/" + b : about(room) + b + "/" + a;
  }

  private static String about(String room) {
    return "same/" + room + "/";
  }

  /** All that stand in a room. */
  static List<Decision> decided(Judgements judgements, String room) throws SQLException {
    List<Decision> out = new ArrayList<>();
    judgements
        .current(about(room))
        .forEach((subject, ruling) -> {
          String[] ids = subject.substring(about(room).length()).split("/", -1);
          if (ids.length == 2 && ruling.isBoolean()) {
            out.add(new Decision(ids[0], ids[1], ruling.asBoolean()));
          }
        });
    return out;
  }
}
