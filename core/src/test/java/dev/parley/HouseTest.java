package dev.parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rooms of the house and who may know whom; see ARCHITECTURE.md. Every exception has its reason
 * beside it.
 */
final class HouseTest {
  private static final String JDK = "java..";
  private static final String NULLNESS = "org.jspecify..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.parley");

  @Test
  void claim_uses_the_jdk_alone() {
    mayUse("dev.parley.claim..");
  }

  @Test
  void report_uses_claim() {
    mayUse("dev.parley.report..", "dev.parley.claim..");
  }

  @Test
  void the_lexicon_uses_claim() {
    mayUse("dev.parley.lexicon..", "dev.parley.claim..");
  }

  @Test
  void fusing_knows_claims_and_tables_and_no_reader() {
    mayUse(
        "dev.parley.fuse..",
        "dev.parley.claim..",
        "dev.parley.report", // what an outlet has taken back
        "dev.parley.lexicon.."); // reads the tables that the whole core keeps its words in
  }

  @Test
  void digests_stand_between_a_reading_and_fusing() {
    mayUse(
        "dev.parley.digest..",
        "dev.parley.exchange", // reads all JSON of the project
        "dev.parley.report",
        "dev.parley.claim..",
        "dev.parley.extract", // the tree of a reading, as rules walk it
        "dev.parley.fuse..",
        "dev.parley.reader",
        "tools.jackson.."); // digests are journaled as JSON, and fusing itself knows none
  }

  @Test
  void the_interchange_knows_claims_and_reports_and_how_to_write_json() {
    mayUse(
        "dev.parley.exchange..",
        "dev.parley.claim..",
        "dev.parley.report..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation.."); // Jackson 3 kept the package of its annotations
  }

  @Test
  void intake_knows_reports_and_nothing_of_reading() {
    noClasses()
        .that()
        .resideInAPackage("dev.parley.intake..")
        .should()
        .dependOnClassesThat(
            parleyBut("dev.parley.intake..", "dev.parley.claim..", "dev.parley.report.."))
        .check(HOUSE);
  }

  @Test
  void the_door_of_the_reader_knows_claim_alone() {
    mayUse("dev.parley.reader", "dev.parley.claim..");
  }

  @Test
  void a_reader_knows_nothing_of_intake_and_extract() {
    noClasses()
        .that()
        .resideInAPackage("dev.parley.reader..")
        .should()
        .dependOnClassesThat(
            parleyBut("dev.parley.reader..", "dev.parley.claim..", "dev.parley.lexicon.."))
        .check(HOUSE);
  }

  @Test
  void extract_sees_the_types_of_a_reading_but_no_reader() {
    mayUse(
        "dev.parley.extract..",
        "dev.parley.claim..",
        "dev.parley.report..",
        "dev.parley.lexicon..",
        "dev.parley.reader");
  }

  @Test
  void fuse_knows_claims_and_nothing_of_reading() {
    mayUse(
        "dev.parley.fuse..",
        "dev.parley.claim..",
        "dev.parley.report", // what an outlet has taken back
        "dev.parley.lexicon.."); // the reader of tables; what editors change and credit is data
  }

  @Test
  void nothing_in_core_knows_the_app() {
    noClasses()
        .that()
        .resideInAPackage("dev.parley..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.parley.record..",
                "dev.parley.explain..",
                "dev.parley.cli..",
                "dev.parley.desk..",
                "java.sql..",
                "picocli.."))
        .check(HOUSE);
  }

  @Test
  void only_the_language_check_knows_opennlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.intake..")
        .should()
        .dependOnClassesThat(resideInAPackage("opennlp.."))
        .check(HOUSE);
  }

  @Test
  void only_the_model_knows_onnx_runtime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.reader.model..")
        .should()
        .dependOnClassesThat(resideInAPackage("ai.onnxruntime.."))
        .check(HOUSE);
  }

  @Test
  void rooms_do_not_go_round_in_circles() {
    slices().matching("dev.parley.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> packages =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(packages)
        .contains("dev.parley.claim", "dev.parley.extract.event", "dev.parley.fuse.events");
    assertThat(packages)
        .allSatisfy(name ->
            assertThat(HOUSE.getPackage(name).isAnnotatedWith(NullMarked.class))
                .as("%s has a package-info with @NullMarked", name)
                .isTrue());
  }

  /** The classes of a room use the JDK, their own room, and the packages named. */
  private static void mayUse(String room, String... others) {
    String[] all = new String[others.length + 3];
    all[0] = room;
    all[1] = JDK;
    all[2] = NULLNESS;
    System.arraycopy(others, 0, all, 3, others.length);
    classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(all)
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                        "arrays and primitives", c -> c.isPrimitive() || c.isArray())))
        .check(HOUSE);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> parleyBut(
      String... rooms) {
    return resideInAPackage("dev.parley..")
        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(rooms)));
  }
}
