package dev.parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of this module, and the doors between them. */
class AppHouseTest {
  private static JavaClasses app;

  @BeforeAll
  static void importTheModule() {
    app =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "dev.parley.record", "dev.parley.explain", "dev.parley.export", "dev.parley.cli");
    assertThat(app).hasSizeGreaterThan(30);
  }

  @Test
  void the_record_knows_claims_and_reports_and_nothing_of_how_they_are_made_or_shown() {
    classes()
        .that()
        .resideInAPackage("dev.parley.record")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "dev.parley.record",
                    "dev.parley.claim",
                    "dev.parley.report",
                    "dev.parley.fuse..", // the views hold what fusing makes of the claims
                    "dev.parley.digest", // in the form that lies in a claim sheet
                    "dev.parley.exchange")
                .or(
                    resideInAnyPackage(
                        "java..", "tools.jackson..", "org.sqlite..", "org.jspecify..")))
        .check(app);
  }

  @Test
  void explaining_knows_readings_and_what_the_rules_see_in_them_but_no_record() {
    classes()
        .that()
        .resideInAPackage("dev.parley.explain")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "dev.parley.explain",
                    "dev.parley.claim",
                    "dev.parley.report",
                    "dev.parley.reader",
                    "dev.parley.extract",
                    "dev.parley.extract.actor", // who the rules say that a source is
                    "dev.parley.exchange")
                .or(resideInAnyPackage("java..", "tools.jackson..", "org.jspecify..")))
        .check(app);
  }

  @Test
  void exports_know_claims_as_fusing_sees_them_but_no_record_and_no_commands() {
    classes()
        .that()
        .resideInAPackage("dev.parley.export..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "dev.parley.export..",
                    "dev.parley.claim",
                    "dev.parley.report", // ids are hashes
                    "dev.parley.fuse",
                    "dev.parley.fuse.dossiers", // their codebooks add columns
                    "dev.parley.lexicon", // the crosswalk is a table
                    "dev.parley.exchange")
                .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("EventCodes"))
                .or(
                    resideInAnyPackage(
                        "java..",
                        "javax.xml.stream..",
                        "tools.jackson..",
                        "de.siegmar.fastcsv..",
                        "org.jspecify..")))
        .check(app);
  }

  @Test
  void only_the_record_speaks_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.record")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .check(app);
  }

  @Test
  void the_commands_use_the_front_doors_of_reader_and_extract() {
    // NewsReader is named where it is chosen, until a model of our own takes its place.
    noClasses()
        .that()
        .resideInAPackage("dev.parley.cli")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "dev.parley.extract.*..", "dev.parley.reader.*..", "dev.parley.lexicon..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName(
                            "NewsReader"))))
        .check(app);
  }

  @Test
  void only_the_commands_speak_to_the_terminal() {
    noClasses()
        .that(resideInAnyPackage("dev.parley.record", "dev.parley.explain", "dev.parley.export.."))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(app);
  }

  @Test
  void no_two_packages_need_each_other() {
    SlicesRuleDefinition.slices().matching("dev.parley.(**)").should().beFreeOfCycles().check(app);
  }

  @Test
  void every_package_is_null_marked() {
    List<String> unmarked =
        app.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }
}
