package dev.parley.record;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Folding;
import dev.parley.fuse.actors.ActorName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What people decide of a name holds for it in any spelling of case and accents and as any kind of
 * actor, also where a report gives it so for the first time after they have decided.
 */
final class ActorSubjects implements SqlGroups.Subjects<ActorName> {
  private final Database database;
  private final SqlTables tables;

  ActorSubjects(Database database, SqlTables tables) {
    this.database = database;
    this.tables = tables;
  }

  @Override
  public String of(String id, ActorName item) {
    String folded = Folding.fold(item.name()).strip();
    return item.report() != null || folded.isEmpty() ? id : folded;
  }

  @Override
  public Collection<String> ids(String subject) {
    SortedSet<String> out = new TreeSet<>();
    for (String name : database.reading(() -> names(subject))) {
      out.add(ActorNames.id(new ActorName(name, null, null)));
      for (ActorKind kind : ActorKind.values()) {
        out.add(ActorNames.id(new ActorName(name, kind, null)));
      }
    }
    return out;
  }

  /** As reports write it, in their order. */
  SortedSet<String> names(String subject) throws SQLException {
    PreparedStatement s =
        tables.statement(
            "SELECT name FROM {claim_actor} WHERE folded >= ?1 AND folded < ?2"
                + " UNION SELECT name FROM {claim_source} WHERE folded >= ?1 AND folded < ?2");
    s.setString(1, " " + subject + " "); // a body that the actor belongs to may stand behind it
    s.setString(2, " " + subject + "!");
    SortedSet<String> out = new TreeSet<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        if (Folding.fold(r.getString(1)).strip().equals(subject)) {
          out.add(r.getString(1));
        }
      }
    }
    return out;
  }
}
