package fr.greffe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.register.DocumentType;
import fr.greffe.settings.YamlFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFilesTest {
  @TempDir private Path home;

  @BeforeEach
  void makesFolder() throws IOException {
    Files.createDirectories(home.resolve("jobs"));
  }

  @Test
  void readsEveryJobOfTheProgram() {
    JobFiles jobs = JobFiles.load(Path.of("jobs"), Path.of(""));
    assertThat(jobs.all()).isNotEmpty();
  }

  @Test
  void readsEveryKey() throws IOException {
    JobFile job =
        load(
            """
            name: actes-2024
            source:
              folder: actes
              include: [ "**/*.pdf", "*.html" ]
              emptied: true
              links: true
            kind: press-article
            body: Commune de Valserre
            schedule: "0 0 3 * * *"
            timezone: Indian/Reunion
            index: essai
            """);
    assertThat(job.name()).isEqualTo("actes-2024");
    FolderSource source = (FolderSource) job.source();
    assertThat(source.path()).isEqualTo(home.resolve("actes"));
    assertThat(source.include()).map(FilePattern::toString).containsExactly("**/*.pdf", "*.html");
    assertThat(source.emptied()).isTrue();
    assertThat(source.links()).isTrue();
    assertThat(job.kind()).isEqualTo(DocumentType.PRESS_ARTICLE);
    assertThat(job.body()).isEqualTo("Commune de Valserre");
    assertThat(job.schedule()).isEqualTo(new Schedule("0 0 3 * * *", ZoneId.of("Indian/Reunion")));
    assertThat(job.index()).isEqualTo("essai");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: a\\n"
            + "source:\\n"
            + "  foler: x\\n"
            + " | jobs/essai.yml, ligne 3 : clé inconnue « foler » (connues : addresses, catalogue,"
            + " client-id, emptied, feed, folder, follow, hosts, include, key-file, known-hosts,"
            + " links, mailbox, max-documents, max-pages, max-size, page, password-env,"
            + " password-file, patience, pause, private, recheck, scdl, scope, sftp, sitemap,"
            + " token-url, user)",
        "name: a\\n"
            + "\\n"
            + "surce: x | jobs/essai.yml, ligne 3 : clé inconnue « surce » (connues : body, index,"
            + " kind, name, schedule, source, timezone)",
        "name: a | jobs/essai.yml, ligne 1 : il manque « source »",
        "source: { folder: x } | jobs/essai.yml, ligne 1 : il manque « name »",
        "name: a\\n"
            + "source: dossier | jobs/essai.yml, ligne 2 : « source » attend un bloc de clés"
            + " (addresses, catalogue, client-id, emptied, feed, folder, follow, hosts, include,"
            + " key-file, known-hosts, links, mailbox, max-documents, max-pages, max-size, page,"
            + " password-env, password-file, patience, pause, private, recheck, scdl, scope, sftp,"
            + " sitemap, token-url, user)",
        "name: a\\n"
            + "source:\\n"
            + "  folder: [ x ] | jobs/essai.yml, ligne 3 : « folder » attend un texte, pas une"
            + " liste",
        "name: a\\n"
            + "source:\\n"
            + "  folder: x\\n"
            + "  include:\\n"
            + "    - '[a' | jobs/essai.yml, ligne 5 : « include » attend un motif de fichiers"
            + " ou une liste (**/*.pdf), pas « [a »",
        "name: a\\nname: b | jobs/essai.yml, ligne 2 : clé « name » donnée deux fois",
        "name: Été\\n"
            + "source: { folder: x } | jobs/essai.yml, ligne 1 : « name » attend un nom en"
            + " minuscules sans accent, chiffres et tirets, pas « Été »",
        "name: a\\n"
            + "source: { folder: x }\\n"
            + "kind: poème | jobs/essai.yml, ligne 3 : « kind » attend un genre de document"
            + " (deliberation, press-article…), pas « poème »",
        "- a | jobs/essai.yml, ligne 1 : le fichier attend un bloc de clés (body, index, kind,"
            + " name, schedule, source, timezone)",
        "name: a\\n"
            + "source: { folder: x }\\n"
            + "schedule: 0 0 3 31 2 * | jobs/essai.yml, ligne 3 : « schedule » attend une"
            + " expression cron de six champs (« 0 30 2 * * * » : chaque nuit à 2 h 30), pas « 0 0"
            + " 3 31 2 * »",
        "name: a\\n"
            + "source: { folder: x }\\n"
            + "timezone: Valserre | jobs/essai.yml, ligne 3 : « timezone » attend un fuseau horaire"
            + " (Europe/Paris), pas « Valserre »",
      })
  void refusesAMistakeWhereItStands(String yaml, String message) {
    assertThatThrownBy(() -> load(yaml.replace("\\n", "\n")))
        .isInstanceOf(YamlFileException.class)
        .hasMessage(message);
  }

  @Test
  void refusesBrokenYamlWithItsLine() {
    assertThatThrownBy(() -> load("name: a\nsource: [ b\n"))
        .isInstanceOf(YamlFileException.class)
        .hasMessageStartingWith("jobs/essai.yml, ligne 3 : YAML mal formé : une accolade");
    assertThatThrownBy(() -> load("name: a\n\tsource: b\n"))
        .hasMessage(
            "jobs/essai.yml, ligne 2 : YAML mal formé : une tabulation là où il faut des espaces");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = home.resolve("jobs/essai.yml");
    Files.write(file, "name: d\u00e9lib".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> JobFiles.load(home.resolve("jobs"), home))
        .hasMessage("jobs/essai.yml, ligne 1 : le fichier n'est pas en UTF-8");
    assertThatThrownBy(() -> load("name: a\u0007"))
        .hasMessage("jobs/essai.yml, ligne 1 : le fichier contient un caractère de contrôle");
  }

  @Test
  void readsBothWaysOfNamingAFile() throws IOException {
    Files.writeString(home.resolve("jobs/deux.yaml"), "name: b\nsource: { folder: x }");
    load("name: a\nsource: { folder: x }");
    assertThat(JobFiles.load(home.resolve("jobs"), home).all())
        .extracting(JobFile::name)
        .containsExactly("a", "b");
  }

  @Test
  void refusesTwoJobsOfOneName() throws IOException {
    String yaml = "name: a\nsource: { folder: x }";
    Files.writeString(home.resolve("jobs/un.yml"), yaml);
    Files.writeString(home.resolve("jobs/zwei.yml"), yaml);
    assertThatThrownBy(() -> JobFiles.load(home.resolve("jobs"), home))
        .hasMessage("jobs/zwei.yml : un autre fichier porte le nom « a »");
  }

  @Test
  void namesTheJobsItKnowsWhenAskedForAnother() throws IOException {
    load("name: a\nsource: { folder: x }");
    assertThatThrownBy(() -> JobFiles.load(home.resolve("jobs"), home).named(List.of("b")))
        .hasMessage("aucun travail « b » (connus : a)");
  }

  private JobFile load(String yaml) throws IOException {
    Files.writeString(home.resolve("jobs/essai.yml"), yaml);
    return JobFiles.load(home.resolve("jobs"), home).all().getFirst();
  }
}
