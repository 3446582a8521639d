package fr.greffe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.settings.Secret;
import fr.greffe.settings.YamlFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Job files whose documents lie where one logs in. */
class LoginJobTest {
  @TempDir private Path home;

  @Test
  void readsAMailbox() throws IOException {
    MailboxSource source =
        (MailboxSource)
            load(
                """
                  mailbox: imaps://imap.valserre.example:1993/Actes transmis
                  user: actes@valserre.example
                  password-env: PATH
                  token-url: https://connexion.example/token
                  client-id: greffe
                  patience: 20
                  max-size: 30
                  max-documents: 500
                """);
    assertThat(source.folder())
        .isEqualTo(URI.create("imaps://imap.valserre.example:1993/Actes%20transmis"));
    assertThat(source.folderName()).isEqualTo("Actes transmis");
    assertThat(source.limits())
        .isEqualTo(new RemoteLimits(Duration.ofSeconds(20), 30_000_000, 500));
    assertThat(source.password().read(IllegalStateException::new)).isEqualTo(System.getenv("PATH"));
    assertThat(source.tokens())
        .isEqualTo(new TokenGrant(URI.create("https://connexion.example/token"), "greffe", null));
    assertThat(source.toString()).doesNotContain(System.getenv("PATH"));
  }

  @Test
  void readsAnSftpFolder() throws IOException {
    Files.writeString(home.resolve("secret"), "mot de passe\n");
    SftpSource source =
        (SftpSource)
            load(
                """
                  sftp: sftp://depot.valserre.example/actes
                  user: greffe
                  password-file: secret
                  known-hosts: known_hosts
                  include: "**/*.pdf"
                """);
    assertThat(source.password()).isEqualTo(new Secret.InFile(home.resolve("secret")));
    assertThat(new Secret.InFile(home.resolve("secret")).read(IllegalStateException::new))
        .isEqualTo("mot de passe");
    assertThat(source.knownHosts()).isEqualTo(home.resolve("known_hosts"));
    assertThat(List.of(source.includes(Path.of("a/b.PDF")), source.includes(Path.of("a/b.txt"))))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailbox: imaps://a.fr/x ; user: u | le mot de passe se donne par « password-file »",
        "mailbox: imaps://u:secret@a.fr/x ; user: u | se donne par « user »",
        "mailbox: https://a.fr/x ; user: u ; password-env: A | une adresse (imaps://",
        "mailbox: imaps://a.fr ; user: u ; password-env: A ; password-file: b | ne va pas avec",
        "mailbox: imaps://a.fr ; user: u ; password-env: A ; known-hosts: b | ne va pas avec",
        "mailbox: imaps://a.fr ; user: u ; password-env: A ; scope: s | ne sert qu'avec « token-url"
            + " »",
        "mailbox: imaps://a.fr ; user: u ; password-env: A ; token-url: https://a.fr/t | il manque"
            + " « client-id »",
        "mailbox: imaps://a.fr ; sftp: sftp://a.fr/ ; user: u | ne va pas avec « mailbox »",
        "sftp: sftp://a.fr/ ; user: u ; key-file: k | il manque « known-hosts »",
        "sftp: sftp://a.fr/ ; user: u ; known-hosts: k | on se présente par « key-file »",
        "sitemap: https://a.fr/s.xml ; user: u | ne sert qu'avec « mailbox » ou « sftp »",
      })
  void saysWhatDoesNotHoldTogether(String source, String message) {
    String block = "  " + source.replace(" ; ", "\n  ") + "\n";
    assertThatThrownBy(() -> load(block))
        .isInstanceOf(YamlFileException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret");
  }

  private DocumentSource load(String source) throws IOException {
    Path file = home.resolve("essai.yml");
    Files.writeString(file, "name: essai\nsource:\n" + source);
    return JobFile.load(file, home).source();
  }
}
