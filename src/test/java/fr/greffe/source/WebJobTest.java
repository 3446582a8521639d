package fr.greffe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.settings.YamlFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Job files whose documents are on the web. */
class WebJobTest {
  @TempDir private Path home;

  @Test
  void readsEveryKey() throws IOException {
    WebSource source =
        load(
            """
              page: https://www.Valserre.fr/conseil municipal#actes
              include: [ "**/*.pdf" ]
              follow: [ "/conseil/20*" ]
              hosts: [ "*.amazonaws.com", "fichiers.valserre.fr:8443" ]
              private: true
              pause: 0.5
              patience: 60
              max-size: 20
              max-pages: 7
              max-documents: 300
              recheck: 3
            """);
    assertThat(source.kind()).isEqualTo(WebSource.Kind.PAGE);
    assertThat(source.lists())
        .containsExactly(URI.create("https://www.valserre.fr/conseil%20municipal"));
    assertThat(source.limits())
        .isEqualTo(
            new WebSource.Limits(
                Duration.ofMillis(500),
                Duration.ofMinutes(1),
                20_000_000,
                7,
                300,
                Duration.ofDays(3)));
    assertThat(source.hosts().privateNetwork()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.valserre.fr/a.pdf, true",
    "https://valserre.fr/a.pdf, true",
    "http://valserre.fr/a.pdf, true",
    "https://seau.amazonaws.com/a.pdf, true",
    "https://amazonaws.com/a.pdf, false",
    "https://valserre.fr.exemple.org/a.pdf, false",
    "https://valserre.fr:22/a.pdf, false",
    "https://fichiers.valserre.fr:8443/a.pdf, true",
    "https://fichiers.valserre.fr/a.pdf, false",
  })
  void asksOnlyTheHostsThatItNames(String address, boolean allowed) throws IOException {
    WebSource source =
        load(
            """
              page: https://www.valserre.fr/
              hosts: [ "*.amazonaws.com", "fichiers.valserre.fr:8443" ]
            """);
    assertThat(source.hosts().allow(URI.create(address))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "**/*.pdf, https://a.fr/docs/x.PDF, true",
    "**/*.pdf, https://a.fr/docs/x.pdf?v=2, false",
    "/docs/*, https://a.fr/docs/x/y, false",
    "docs/**, https://a.fr/docs/x/y, true",
    "**/voir?id=*, https://a.fr/voir?id=7, true",
    "https://a.fr/**, http://a.fr/x, false",
    "https://a.fr/**, https://a.fr/x, true",
  })
  void choosesAddressesByPatterns(String pattern, String address, boolean meant) {
    assertThat(AddressPattern.of(pattern).matches(URI.create(address))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  page: ftp://a.fr/' | jobs/essai.yml, ligne 3 : « page » attend une adresse (https://…)"
            + " ou une liste, pas « ftp://a.fr/ »",
        "'  page: https://a.fr/\\n"
            + "  feed: https://a.fr/' | jobs/essai.yml, ligne 4 : « feed » : un travail n'a qu'une"
            + " source (folder, addresses, page, sitemap, feed, scdl, catalogue, mailbox ou"
            + " sftp)",
        "'  folder: x\\n"
            + "  feed: https://a.fr/' | jobs/essai.yml, ligne 4 : « feed » : ne va pas avec «"
            + " folder »",
        "'  feed: https://a.fr/\\n"
            + "  follow: x' | jobs/essai.yml, ligne 4 : « follow » : ne sert qu'avec « page »",
        "'  feed: https://a.fr/\\n"
            + "  pause: 0' | jobs/essai.yml, ligne 4 : « pause » attend des secondes, de 0.1 à"
            + " 3600, pas « 0 »",
        "'  feed: https://a.fr/\\n"
            + "  private: oui' | jobs/essai.yml, ligne 4 : « private » attend true ou false, pas «"
            + " oui »",
        "'  addresses: []' | jobs/essai.yml, ligne 3 : « addresses » : la liste est vide",
      })
  void refusesAMistakeWhereItStands(String source, String message) {
    assertThatThrownBy(() -> load(source.replace("\\n", "\n")))
        .isInstanceOf(YamlFileException.class)
        .hasMessage(message);
  }

  private WebSource load(String source) throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    Path file = home.resolve("jobs/essai.yml");
    Files.writeString(file, "name: essai\nsource:\n" + source);
    return (WebSource) JobFile.load(file, home).source();
  }
}
