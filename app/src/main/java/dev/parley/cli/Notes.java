package dev.parley.cli;

import dev.parley.record.Withheld;
import java.io.PrintWriter;

/** Says beside an answer what it leaves out. */
final class Notes {
  private Notes() {}

  static void withheld(PrintWriter err, Withheld withheld) {
    if (withheld.reports() > 0) {
      err.println(
          ReadSummary.count(withheld.reports(), "claim")
              + " of restricted reports withheld. With them: --with-restricted");
    }
    if (withheld.words() > 0) {
      err.println(
          "Of "
              + ReadSummary.count(withheld.words(), "claim")
              + " that would name a restricted source, names and words are withheld. With them:"
              + " --with-restricted");
    }
    if (withheld.places() > 0) {
      err.println(
          "Of "
              + ReadSummary.count(withheld.places(), "claim")
              + " in reports that name a restricted source, title, address and path of the report are"
              + " withheld. With them: --with-restricted");
    }
    if (withheld.withdrawn() > 0) {
      err.println(
          ReadSummary.count(withheld.withdrawn(), "claim")
              + " of withdrawn reports left out. With them: --with-withdrawn");
    }
    err.flush();
  }
}
