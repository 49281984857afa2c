package dev.parley.cli;

import dev.parley.claim.Labelled;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.fuse.dossiers.Proposal;
import dev.parley.record.Extent;
import dev.parley.record.Filter;
import dev.parley.record.RecordException;
import dev.parley.record.RecordFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names a negotiation, and shows or takes back what was named. */
@Command(
    name = "dossier",
    description = {
      "Name a negotiation by a small TOML file (parties, mediators, places, aliases, topics,"
          + " codebook, from, until), so that every list and view takes --dossier NAME."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DossierCommand extends RecordCommand {
  /** What to do. */
  enum Action implements Labelled {
    ADD,
    REMOVE,
    SHOW,
    PROPOSE
  }

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description =
          "add a file; remove or show a dossier by its name; propose prints what parley dossiers"
              + " --propose lists under this name, as a file to edit.")
  private Action action;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The name of a dossier; after add, the path of a file.")
  private String name;

  @Override
  protected int run(RecordFile file) {
    switch (action) {
      case ADD -> add(file);
      case REMOVE -> {
        file.removeDossier(name, Instant.now());
        out().println("Removed the dossier " + name + ". Its reports stay in the record.");
      }
      case SHOW -> out().print(DossierToml.write(file.dossier(name)));
      case PROPOSE -> propose(file);
    }
    return 0;
  }

  private void add(RecordFile file) {
    Dossier dossier;
    try {
      dossier = DossierToml.read(Path.of(name));
    } catch (RecordException e) {
      throw new CommandFailedException(
          name + " names no dossier:\n  " + String.valueOf(e.getMessage()).replace("\n", "\n  "));
    }
    boolean changed = file.keep(dossier, Instant.now());
    Extent extent = file.extent(Filter.ALL.in(dossier.name()));
    out()
        .println(
            (changed ? "Added the dossier " : "The dossier stands so already: ")
                + dossier.name()
                + ", with "
                + ReadSummary.count(extent.claims(), "claim")
                + " of "
                + ReadSummary.count(extent.reports(), "report")
                + ".");
    out()
        .println(
            "Ask next: parley timeline --dossier "
                + dossier.name()
                + ReadSummary.recordOption(record));
  }

  private void propose(RecordFile file) {
    Scope all = new Scope(null, null, null, null);
    List<Proposal> proposals = Proposed.of(file, all, 1);
    Proposal found = proposals.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
    if (found == null) {
      throw new CommandFailedException(
          "Nothing is proposed under the name '"
              + name
              + "'. The names: parley dossiers --propose"
              + ReadSummary.recordOption(record));
    }
    out().println("# Made of the names in " + found.reports().size() + " reports; edit it,");
    out().println("# then: parley dossier add FILE");
    out().print(DossierToml.write(Proposed.dossier(found)));
  }
}
