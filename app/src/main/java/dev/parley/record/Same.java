package dev.parley.record;

import dev.parley.fuse.Rulings;
import dev.parley.fuse.Rulings.Ruling;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What people decide of two items of a room: {@code same/ROOM/ID/ID}, the smaller id first, is true
 * where they are one and false where they are not. Of actors a name stands in the place of an id,
 * as {@link ActorSubjects} writes it.
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

  /** All of a room that nobody has taken back, whether or not later ones are against them. */
  static Rulings decided(Judgements judgements, String room) throws SQLException {
    List<Ruling> out = new ArrayList<>();
    judgements
        .judged(about(room))
        .forEach((subject, judged) -> {
          String[] ids = subject.substring(about(room).length()).split("/", -1);
          if (ids.length == 2 && judged.ruling().isBoolean()) {
            out.add(new Ruling(ids[0], ids[1], judged.ruling().asBoolean(), judged.at()));
          }
        });
    return new Rulings(out);
  }
}
