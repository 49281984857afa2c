package dev.parley.cli;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Standing;
import dev.parley.extract.EventCodes;
import dev.parley.record.ClaimRow;

/** Codings that events can be told in besides Parley's own. */
enum Coding implements Labelled {
  CAMEO;

  /** A column with the code of each event, under the coding's name. */
  Column column() {
    EventCodes codes = new EventCodes();
    return new Column(
        label(),
        row ->
            switch (this) {
              case CAMEO -> cameo(codes, row);
            });
  }

  private static String cameo(EventCodes codes, ClaimRow row) {
    String mode = Cells.text(row.json(), "mode");
    return codes.cameo(
        Labelled.parse(EventType.class, Cells.text(row.json(), "type")),
        mode.isEmpty() ? null : mode,
        Labelled.parse(Standing.class, Cells.text(row.json(), "standing")));
  }
}
