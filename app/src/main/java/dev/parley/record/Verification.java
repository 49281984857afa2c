package dev.parley.record;

import java.util.List;

/**
 * What {@code verify} found.
 *
 * @param entries how many entries the journal has
 * @param contents how many contents lie beside it
 * @param head the hash of the last entry
 * @param problems in the order of the journal; none where all is whole
 */
public record Verification(long entries, long contents, String head, List<String> problems) {
  public Verification {
    problems = List.copyOf(problems);
  }

  public boolean isWhole() {
    return problems.isEmpty();
  }
}
