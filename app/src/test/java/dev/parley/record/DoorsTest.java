package dev.parley.record;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All ways on which something leaves the record; each of them passes the redaction. */
class DoorsTest {
  /** Their rows are made by {@link Queries}, whose rows pass {@link Sight}. */
  private static final Set<String> REDACTED =
      Set.of(
          "claims",
          "forEachClaim",
          "told",
          "forEachTold",
          "toldAround",
          "toldOfPost",
          "toldOfCounts",
          "toldOfCaptives",
          "toldOfSource",
          "timeline",
          "claim",
          "reports",
          "report",
          "text",
          "showsText",
          "faults",
          "corrections",
          "grades");

  /** They give away no words and no names. */
  private static final Set<String> HARMLESS =
      Set.of(
          "open",
          "openOrCreate",
          "close",
          "head",
          "isRead",
          "keep",
          "reread",
          "rebuild",
          "rebuildByDate",
          "verify",
          "counts",
          "extent",
          "lastPublished",
          "reject",
          "correct",
          "sameEvent",
          "sameActor",
          "rename",
          "versions",
          "posts", // to narrow a question down; what is shown are claims
          "removeDossier",
          "show",
          "withheld");

  /** What the user wrote down in a file of their own; it shows what they named there. */
  private static final Set<String> OWN_WORDS = Set.of("dossier", "dossiers");

  /** What is asked for by name, and shown by no list or view. */
  private static final Set<String> ABOUT_RESTRICTIONS = Set.of("restrictions");

  /** Whole rows of the tables, for comparing records in tests. */
  private static final Set<String> FOR_TESTS = Set.of("dumpViews");

  @Test
  void every_way_out_of_the_record_is_known() {
    Set<String> ways =
        Arrays.stream(RecordFile.class.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.toSet());
    Set<String> known =
        Set.of(REDACTED, HARMLESS, OWN_WORDS, ABOUT_RESTRICTIONS, FOR_TESTS).stream()
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    assertThat(ways).as("a new way out must pass Sight, and then be told here").isSubsetOf(known);
  }

  @Test
  void no_command_goes_around_the_redaction() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.record")
        .should()
        .callMethod(RecordFile.class, "dumpViews")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.parley.cli", "dev.parley.explain"));
  }

  @Test
  void only_the_door_itself_uses_what_holds_the_words() {
    for (Class<?> inner : Set.of(Queries.class, Contents.class, Journal.class, Judgements.class)) {
      assertThat(Modifier.isPublic(inner.getModifiers())).as(inner.getName()).isFalse();
    }
  }
}
