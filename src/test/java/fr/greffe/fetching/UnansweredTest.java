package fr.greffe.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.connection.Unanswered;
import fr.greffe.settings.Secret;
import fr.greffe.source.MailboxSource;
import fr.greffe.source.RemoteLimits;
import fr.greffe.source.RemoteSource;
import fr.greffe.source.SftpSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of servers that do not answer. */
class UnansweredTest {
  private static final RemoteLimits LIMITS = new RemoteLimits(Duration.ofSeconds(1), 1_000, 10);
  private static final Secret WORD = new Secret.InEnvironment("PATH");
  @TempDir private Path home;

  @Test
  void saysThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    assertSaid(port, "personne n'écoute à ce port");
  }

  @Test
  void saysThatTheAnswerIsTooLate() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      assertSaid(silent.getLocalPort(), "pas de réponse à temps (« patience »)");
    }
  }

  @Test
  void saysTheRestInTheWordsOfWhoeverKnows() {
    assertThat(Unanswered.why(new IOException("x", new UnknownHostException("y"))))
        .isEqualTo("l'hôte est inconnu");
    assertThat(Unanswered.why(new IOException("lost")))
        .isEqualTo("le serveur ne répond pas comme il faut (lost)");
  }

  private static final class NoPages implements PageStore {
    @Override
    public Optional<Page> find(URI address) {
      return Optional.empty();
    }

    @Override
    public Path keep(URI address, FetchResult.Fetched fetched) {
      return fetched.file();
    }
  }

  private void assertSaid(int port, String why) throws IOException {
    Path known = Files.writeString(home.resolve("known_hosts"), "");
    for (RemoteSource source :
        List.of(
            new MailboxSource(
                URI.create("imap://127.0.0.1:" + port + "/INBOX"), "actes", WORD, null, LIMITS),
            new SftpSource(
                URI.create("sftp://127.0.0.1:" + port + "/actes"),
                "actes",
                WORD,
                null,
                known,
                List.of(),
                false,
                LIMITS))) {
      try (Origin origin = Origin.of(source, home, new FakeTime())) {
        assertThatThrownBy(() -> origin.list(new NoPages())).hasMessageContaining(why);
      }
    }
  }
}
