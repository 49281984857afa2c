package dev.parley.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By whose claims, and on which negotiation: what views, briefs and exports share. */
final class SourceOptions {
  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "Only by claims with this name in the chain of who says so, the outlet included.")
  private @Nullable String source;

  @Option(
      names = "--dossier",
      paramLabel = "NAME",
      description = "Only by reports on this negotiation; parley dossiers names them.")
  private @Nullable String dossier;

  @Nullable String source() {
    return source;
  }

  @Nullable String dossier() {
    return dossier;
  }
}
