package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.exchange.ClaimJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** The published schema is made out of the views, so it cannot be out of date. */
class ViewReferenceTest {
  @Test
  void theSchemaIsUpToDate() {
    Golden.checkFile(Golden.ROOT.resolve("docs/views.md"), ViewReference.write());
  }

  @Test
  void everyRowHasTheFieldsThatAreDocumentedInTheirOrder() {
    for (CommandSpec command : CliReference.commands(Parley.commandLine())) {
      if (command.userObject() instanceof ViewCommand view) {
        for (List<String> example : view.examples()) {
          List<String> names =
              ViewReference.fields(command, example).stream().map(Field::name).toList();
          String[] arguments =
              Stream.of(Stream.of(command.name()), example.stream(), Stream.of("--format", "json"))
                  .flatMap(s -> s)
                  .toArray(String[]::new);
          JsonNode rows = ClaimJson.MAPPER.readTree(Samples.ask(arguments).out());
          assertThat(rows)
              .as(command.name())
              .isNotEmpty()
              .allSatisfy(row -> assertThat(row.propertyNames()).containsExactlyElementsOf(names));
        }
      }
    }
  }
}
