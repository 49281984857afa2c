package dev.parley.cli;

import dev.parley.fuse.dossiers.Dossier;
import dev.parley.record.DossierJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Dossiers in files: TOML, which people write more easily than JSON. */
final class DossierToml {
  private static final TomlMapper MAPPER = new TomlMapper();

  private DossierToml() {}

  /**
   * Reads a file.
   *
   * @throws CommandFailedException where it is no TOML
   * @throws dev.parley.record.RecordException telling all that is wrong with the dossier
   */
  static Dossier read(Path file) {
    try {
      return DossierJson.read(MAPPER.readTree(Files.readString(file)));
    } catch (JacksonException e) {
      throw new CommandFailedException(
          file
              + ", line "
              + e.getLocation().getLineNr()
              + ": this is no TOML: "
              + e.getOriginalMessage()
              + ". A file to begin with: parley dossier propose NAME");
    } catch (IOException e) {
      throw new CommandFailedException(
          "Cannot read " + file + ". Name a file that exists and is UTF-8 text.");
    }
  }

  /** The text of a file that {@link #read} reads as this dossier. */
  static String write(Dossier dossier) {
    List<String> head = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    DossierJson.write(dossier)
        .propertyStream()
        .forEach(p -> {
          if (p.getValue().isObject()) {
            tables.add(table(p.getKey(), p.getValue()));
          } else {
            head.add(line(p));
          }
        });
    return String.join("\n", head) + "\n" + String.join("", tables);
  }

  private static String table(String name, JsonNode table) {
    return "\n["
        + name
        + "]\n"
        + table.propertyStream().map(DossierToml::line).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String line(Map.Entry<String, JsonNode> field) {
    return key(field.getKey()) + " = " + value(field.getValue());
  }

  private static String key(String key) {
    return key.matches("[A-Za-z0-9_-]+") ? key : text(key);
  }

  private static String value(JsonNode value) {
    if (value.isObject()) {
      return value
          .propertyStream()
          .map(DossierToml::line)
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    return value.isArray()
        ? value.valueStream().map(DossierToml::value).collect(Collectors.joining(", ", "[", "]"))
        : text(value.asString());
  }

  /** JSON's strings are strings of TOML, too. */
  private static String text(String text) {
    return StringNode.valueOf(text).toString();
  }
}
