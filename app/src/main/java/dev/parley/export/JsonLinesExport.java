package dev.parley.export;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.JsonNode;

/** The interchange form; every claim says what generated it. */
final class JsonLinesExport implements ExportWriter {
  private final Writer out;

  JsonLinesExport(Writer out) {
    this.out = out;
  }

  @Override
  public void claim(Told told, JsonNode json) throws IOException {
    out.write(ClaimJson.MAPPER.writeValueAsString(json) + "\n");
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
