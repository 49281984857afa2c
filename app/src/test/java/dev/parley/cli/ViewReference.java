package dev.parley.cli;

import dev.parley.exchange.ClaimJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** Writes docs/views.md out of the views themselves and of what they answer about the samples. */
final class ViewReference {
  private ViewReference() {}

  static String write() {
    StringBuilder out = new StringBuilder();
    out.append("# The views and their fields\n\n")
        .append("<!-- Made out of the views by ViewReferenceTest; do not edit. Rewrite it with\n")
        .append(
            "     -Dparley.golden=write (see app/src/test/java/dev/parley/cli/Golden.java). -->\n\n")
        .append("Every view prints a table for people, CSV and JSON (`--format`). ")
        .append("CSV has these fields as columns, in this order, lists joined by `; `; ")
        .append("JSON is one array of objects with all of them, null where nothing is told. ")
        .append("A field may be added in a later version; none changes its meaning. ")
        .append("Dates are EDTF. ")
        .append("Ids of claims open with `parley show ID`. ")
        .append("Where something is restricted, its names and words are `[restricted]`. ")
        .append("The record file itself holds all that is restricted, also in its SQL tables: ")
        .append("share exports, never the record. ")
        .append("What each option does stands in [cli.md](cli.md).\n");
    for (CommandSpec command : CliReference.commands(Parley.commandLine())) {
      switch (command.userObject()) {
        case ViewCommand view -> view(out, command, view);
        case ClaimsCommand claims -> claims(out, command, claims);
        default -> {}
      }
    }
    return out.toString();
  }

  private static void view(StringBuilder out, CommandSpec command, ViewCommand view) {
    head(out, command);
    for (List<String> example : view.examples()) {
      out.append("\n`").append(written(command, example)).append("`\n");
      out.append("\n| field | type | meaning |\n|---|---|---|\n");
      for (Field field : fields(command, example)) {
        out.append("| `" + field.name() + "` | " + field.type() + " | ")
            .append(field.meaning().replace("|", "\\|"))
            .append(" |\n");
      }
      example(out, command, example);
    }
  }

  /** The fields may depend on the arguments, so these are parsed. */
  static List<Field> fields(CommandSpec command, List<String> example) {
    CommandLine line = Parley.commandLine();
    line.parseArgs(all(command, example, List.of()));
    ViewCommand asked =
        (ViewCommand)
            Objects.requireNonNull(line.getSubcommands().get(command.name())).getCommand();
    return asked.fields();
  }

  private static void claims(StringBuilder out, CommandSpec command, ClaimsCommand list) {
    head(out, command);
    String columns =
        String.join(
            "`, `",
            list.columns().stream()
                .filter(c -> c.place() != Column.Place.TABLE)
                .map(Column::name)
                .toList());
    out.append("\nCSV: `")
        .append(columns)
        .append("`\n\n")
        .append("JSON: claims as `parley export` writes them, with `grade` where you gave one.\n");
    example(out, command, List.of());
  }

  private static void head(StringBuilder out, CommandSpec command) {
    out.append("\n## parley ").append(command.name()).append("\n\n");
    out.append(String.join(" ", command.usageMessage().description())).append('\n');
  }

  private static void example(StringBuilder out, CommandSpec command, List<String> example) {
    Cli answer = Samples.ask(all(command, example, List.of("--format", "json")));
    JsonNode rows = ClaimJson.MAPPER.readTree(answer.out());
    if (answer.code() != 0 || rows.isEmpty()) {
      throw new AssertionError(
          written(command, example)
              + " answers nothing about the samples; give examples() that do. "
              + answer.err());
    }
    String row =
        ClaimJson.MAPPER
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(shortened(rows.get(0)))
            .replace("\r\n", "\n");
    out.append("\nA row of the samples:\n\n```json\n").append(row).append("\n```\n");
  }

  /** Long lists would hide the other fields. */
  private static JsonNode shortened(JsonNode row) {
    row.valueStream()
        .filter(v -> v instanceof tools.jackson.databind.node.ArrayNode)
        .map(v -> (tools.jackson.databind.node.ArrayNode) v)
        .forEach(list -> {
          while (list.size() > 2) {
            list.remove(list.size() - 1);
          }
        });
    return row;
  }

  private static String written(CommandSpec command, List<String> example) {
    return Stream.concat(Stream.of("parley", command.name()), example.stream())
        .map(ReadSummary::quoted)
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String[] all(CommandSpec command, List<String> example, List<String> more) {
    return Stream.of(Stream.of(command.name()), example.stream(), more.stream())
        .flatMap(s -> s)
        .toArray(String[]::new);
  }
}
