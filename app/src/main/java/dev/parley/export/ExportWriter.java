package dev.parley.export;

import dev.parley.fuse.Told;
import java.io.Closeable;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Writes claims in a form of its own. Those of one report come one after another. */
public interface ExportWriter extends Closeable {
  /**
   * Takes the next claim.
   *
   * @param json the same claim in the interchange form
   */
  void claim(Told told, JsonNode json) throws IOException;

  /** Writes what stands at the end. Where that fails, or is not called, the export is not whole. */
  @Override
  void close() throws IOException;
}
