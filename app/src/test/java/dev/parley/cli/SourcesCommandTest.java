package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each source of the samples says, alone or with others. */
class SourcesCommandTest {
  @Test
  void sourcesOfTheSamples() {
    Golden.check("sources.txt", Samples.transcript("sources"));
  }

  @Test
  void eachClaimOfOneSourceWithWhatOthersMakeOfIt() {
    Golden.check("sources-one.txt", Samples.transcript("sources", "Relief Compact"));
  }

  @Test
  void theListIsOrderedByAFieldThatIsAskedFor() {
    assertThat(
            Samples.transcript("sources", "--sort", "contradicted", "--format", "csv")
                .lines()
                .skip(2)
                .limit(2)
                .map(line -> line.split(",")[0]))
        .containsExactly("Halden Wire", "Highland Radio");
    assertThat(Samples.transcript("sources", "--sort", "colour"))
        .contains("--sort is colour. It can be source, kind, anonymous, grade,");
  }

  @Test
  void whoeverAsksForAnUnknownSourceIsToldWhereAllOfThemStand() {
    assertThat(Samples.transcript("sources", "Nobody At All"))
        .isEqualTo(
            """
            $ parley sources 'Nobody At All'
            No source has 'Nobody At All' in its name. All of them: parley sources
            """);
  }
}
