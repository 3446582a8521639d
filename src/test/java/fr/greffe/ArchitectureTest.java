package fr.greffe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static fr.greffe.ImportTable.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom, which library lives where, and what no name may be. */
class ArchitectureTest {
  private static final String ROOT = "fr.greffe";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::isOfTheProgram)
          .importPackages(ROOT);

  /** True unless the class is written under src/test, wherever it was compiled to. */
  private static boolean isOfTheProgram(Location location) {
    String uri = location.asURI().toString();
    String source =
        uri.substring(uri.lastIndexOf("/fr/greffe/")).replaceFirst("(\\$[^/]*)?\\.class$", ".java");
    return !Files.exists(Path.of("src/test/java" + source));
  }

  @Test
  void importsOnlyWhatTheTableAllows() {
    assertThat(CLASSES).isNotEmpty();
    ImportTable.IMPORTS.forEach(
        (name, allowed) -> {
          if (allowed.contains(ImportTable.EVERYTHING)) {
            return;
          }
          String[] forbidden =
              ImportTable.IMPORTS.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(other -> ROOT + "." + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that(resideInAPackage(ROOT + "." + name + ".."))
              .should()
              .dependOnClassesThat(resideInAnyPackage(forbidden))
              .check(CLASSES);
        });
  }

  @Test
  void listsEveryPackage() {
    List<String> packages =
        CLASSES.stream()
            .map(type -> type.getPackageName())
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
            .distinct()
            .toList();
    assertThat(ImportTable.IMPORTS.keySet()).containsAll(packages);
  }

  @Test
  void givesEachLibraryItsHome() {
    Map.ofEntries(
            entry("org.apache.tika..", "parsing"),
            entry("org.apache.pdfbox..", "parsing"),
            entry("org.jsoup..", "parsing", "fetching"),
            entry("org.apache.hc..", "fetching", "index"),
            entry("crawlercommons..", "fetching"),
            entry("com.rometools..", "fetching", "api"),
            entry("org.apache.poi.xwpf..", "publishing"),
            entry("com.openhtmltopdf..", "publishing"),
            entry("jakarta.mail..", "following", "fetching", "source"),
            entry("org.apache.sshd..", "fetching"),
            entry("org.springframework.security..", "access", "fetching", "web", "api"),
            entry("io.opentelemetry..", "batch", "cli"),
            entry("software.amazon..", "archive"),
            entry("dev.hardwood..", "reference"),
            entry("opennlp..", "language"))
        .forEach(
            (library, homes) ->
                noClasses()
                    .that(
                        resideOutsideOfPackages(
                            homes.stream()
                                .map(home -> ROOT + "." + home + "..")
                                .toArray(String[]::new)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(library))
                    .check(CLASSES));
  }

  @Test
  void keepsTheServersClassesInsideItsPlugin() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".embedded.plugin"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                ROOT + ".embedded.plugin", "org.elasticsearch..", "org.apache.lucene.."))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage(ROOT + ".embedded.plugin"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(resideOutsideOfPackage(ROOT + ".embedded.plugin")))
        .check(CLASSES);
  }

  @Test
  void keepsTheCorePure() {
    noClasses()
        .that(
            resideInAnyPackage(
                ROOT + ".document..",
                ROOT + ".register..",
                ROOT + ".extraction..",
                ROOT + ".dossier..",
                ROOT + ".control..",
                ROOT + ".correction..",
                ROOT + ".organisation.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework..", "tools.jackson..", "java.net..", "java.sql.."))
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void namesThingsForWhatTheyAre() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(CLASSES);
  }

  @Test
  void marksEveryPackageForNullness() throws Exception {
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        if (holdsSources(folder)) {
          assertThat(folder.resolve("package-info.java"))
              .content()
              .contains("@" + NullMarked.class.getSimpleName());
        }
      }
    }
  }

  private static boolean holdsSources(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }
}
