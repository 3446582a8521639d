package fr.greffe.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.greffe.batch.RunReport.Status;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.fetching.TokenServer;
import fr.greffe.fixtures.ZipFiles;
import fr.greffe.settings.Secret;
import fr.greffe.source.MailboxSource;
import fr.greffe.source.RemoteLimits;
import fr.greffe.source.SftpSource;
import fr.greffe.source.TokenGrant;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job on a real mailbox and on a real SFTP server. */
class RemoteJobIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final RemoteLimits LIMITS = new RemoteLimits(Duration.ofSeconds(20), 10_000, 100);
  private static final String NAME = "actes";
  private static final String WORD = "mot de passe";
  private static final String IN_BOX = "/INBOX;UIDVALIDITY=\\d+/;UID=\\d+!/Courriel du 2024-03-0";
  @TempDir private Path home;
  private Path secret;
  private Workbench bench;

  @BeforeEach
  void opens() throws Exception {
    bench = new Workbench(home, SERVER.url());
    secret = Files.writeString(home.resolve("secret"), WORD + "\n");
  }

  @AfterEach
  void closes() throws Exception {
    bench.close();
  }

  @Test
  void readsWhatEachMailBringsOnceAndChangesNothingInTheMailbox() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    try {
      GreenMailUser user = server.setUser("actes@mairie.example", NAME, WORD);
      user.deliver(mail(5, "Actes de mars", file("voirie.txt", act("voirie").getBytes(UTF_8))));
      user.deliver(
          mail(
              6,
              "Un lot",
              file("lot.zip", ZipFiles.of(Map.of("eau.txt", act("eau").getBytes(UTF_8))))));
      user.deliver(mail(7, "Trop long", file("a.txt", new byte[20_000])));
      MailboxSource source = mailbox(server.getImap().getPort(), LIMITS);
      RunReport first = bench.run(source);
      assertThat(first.failure()).isNull();
      assertThat(first.status()).isEqualTo(Status.COMPLETED);
      assertThat(first.unreadable()).singleElement().asString().contains("« max-size »");
      assertThat(locations())
          .hasSize(2)
          .satisfiesOnlyOnce(
              place ->
                  assertThat(place)
                      .matches(
                          ".*"
                              + IN_BOX
                              + "5 de secretariat@pays.example, Actes de mars/voirie.txt"))
          .satisfiesOnlyOnce(
              place -> assertThat(place).matches(".*" + IN_BOX + "6 .*, Un lot/lot.zip!/eau.txt"));
      user.deliver(mail(8, "Suite", file("ecole.txt", act("école").getBytes(UTF_8))));
      RunReport second = bench.run(source);
      assertThat(second.indexed()).isEqualTo(1);
      assertThat(second.missing()).isZero();
      for (Message mail : server.getReceivedMessages()) {
        assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse();
        mail.setFlag(Flags.Flag.DELETED, mail.getSubject().equals("Un lot"));
      }
      server.getManagers().getImapHostManager().getInbox(user).expunge();
      RunReport third = bench.run(source);
      assertThat(third.indexed()).isZero();
      assertThat(third.missing()).isEqualTo(1);
      assertThat(locations()).as("what was read stays").hasSize(3);
      Files.writeString(secret, "un autre");
      assertThat(bench.run(source).failure())
          .contains("boîte aux lettres illisible : imap://127.0.0.1:")
          .contains("le serveur refuse l'utilisateur ou son mot de passe")
          .doesNotContain("un autre");
    } finally {
      server.stop();
    }
  }

  @Test
  void opensAMailboxThatTakesNoPasswordByATokenThatIsAskedFor() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    GreenMailUser user = server.setUser("actes@mairie.example", NAME, "aucun");
    Files.writeString(secret, TokenServer.SECRET);
    try (TokenServer tokens = TokenServer.start(user::setPassword)) {
      user.deliver(mail(5, "Actes", file("voirie.txt", act("voirie").getBytes(UTF_8))));
      int port = server.getImap().getPort();
      RunReport report = bench.run(mailbox(port, grant(tokens, TokenServer.SCOPE)));
      assertThat(report.failure()).isNull();
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(bench.run(mailbox(port, grant(tokens, "autre"))).failure())
          .contains("/oauth2/token : « scope » n'est pas accepté");
      Files.writeString(secret, "un autre");
      assertThat(bench.run(mailbox(port, grant(tokens, TokenServer.SCOPE))).failure())
          .contains("le client ou son secret n'est pas accepté")
          .doesNotContain("un autre");
    } finally {
      server.stop();
    }
  }

  private static TokenGrant grant(TokenServer tokens, String scope) {
    return new TokenGrant(tokens.url(), TokenServer.CLIENT, scope);
  }

  private MailboxSource mailbox(int port, TokenGrant grant) {
    MailboxSource source = mailbox(port, LIMITS);
    return new MailboxSource(
        source.folder(), source.user(), source.password(), grant, source.limits());
  }

  @Test
  void endsWhenItIsToldToAlthoughTheServerSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      StopSignal stop = new StopSignal();
      bench.useTrueTime();
      Thread asked =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var taken = silent.accept()) {
                      stop.request();
                      stop.await();
                    } catch (IOException | InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      RunReport report =
          bench.run(
              mailbox(silent.getLocalPort(), new RemoteLimits(Duration.ofHours(1), 1_000, 10)),
              stop);
      asked.join();
      assertThat(report.status()).isEqualTo(Status.STOPPED);
    }
  }

  @Test
  void fetchesFromAnSftpServerItKnowsWhatIsNewOrChanged() throws Exception {
    Path files = Files.createDirectories(home.resolve("depot/actes/2024"));
    KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    put(files.resolve("école n° 1 + 50 %.txt"), act("école"), 60);
    put(files.resolve("stade.txt"), act("stade"), 60);
    put(files.resolve(".caché.txt"), "rien", 60);
    KeyPair own = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, 2048);
    Path shown = home.resolve("id_rsa");
    try (OutputStream file = Files.newOutputStream(shown)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(own, "", null, file);
    }
    try (SshServer server = server(home.resolve("depot"), key, own)) {
      Path known =
          Files.writeString(
              home.resolve("known_hosts"),
              "[127.0.0.1]:%d %s%n"
                  .formatted(server.getPort(), PublicKeyEntry.toString(key.getPublic())));
      SftpSource source = sftp(server, new Secret.InFile(secret), null, known);
      RunReport first = bench.run(source);
      assertThat(first.failure()).isNull();
      assertThat(first.indexed()).isEqualTo(2);
      assertThat(locations())
          .contains(
              "sftp://actes@127.0.0.1:"
                  + server.getPort()
                  + "/actes/2024/%C3%A9cole%20n%C2%B0%201%20%2B%2050%20%25.txt");
      put(files.resolve("stade.txt"), act("stade, corrigée"), 30);
      Files.delete(files.resolve("école n° 1 + 50 %.txt"));
      RunReport second = bench.run(source);
      assertThat(second.read()).isEqualTo(1);
      assertThat(second.replaced()).isEqualTo(1);
      assertThat(second.missing()).isEqualTo(1);
      assertThat(bench.run(sftp(server, null, shown, known)).nothingToDo()).isTrue();
      Files.delete(files.resolve("stade.txt"));
      assertThat(bench.run(source).failure()).contains("liste vide : sftp:", "où 1 documents");
      server.setKeyPairProvider(
          KeyPairProvider.wrap(KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256)));
      assertThat(bench.run(source).failure())
          .contains("dossier SFTP illisible : sftp://127.0.0.1:")
          .contains("la clé du serveur n'est pas celle du fichier « known-hosts »");
      assertThat(bench.run(sftp(server, null, secret, known)).failure())
          .contains("la clé « key-file » ne peut pas être lue");
    }
  }

  private MailboxSource mailbox(int port, RemoteLimits limits) {
    return new MailboxSource(
        URI.create("imap://127.0.0.1:" + port + "/INBOX"),
        NAME,
        new Secret.InFile(secret),
        null,
        limits);
  }

  private static SftpSource sftp(
      SshServer server, @Nullable Secret password, @Nullable Path key, Path known) {
    return new SftpSource(
        URI.create("sftp://127.0.0.1:" + server.getPort() + "/actes"),
        NAME,
        password,
        key,
        known,
        List.of(),
        false,
        LIMITS);
  }

  private static SshServer server(Path root, KeyPair key, KeyPair user) throws Exception {
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (name, word, session) -> name.equals(NAME) && word.equals(WORD));
    server.setPublickeyAuthenticator(
        (name, shown, session) -> KeyUtils.compareKeys(shown, user.getPublic()));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.start();
    return server;
  }

  private List<String> locations() throws IOException {
    return bench.index().values().stream().map(entry -> entry.source().location()).toList();
  }

  private void put(Path file, String text, int secondsAgo) throws Exception {
    Files.writeString(file, text);
    Files.setLastModifiedTime(
        file, FileTime.from(bench.time.now().minus(Duration.ofSeconds(secondsAgo))));
  }

  private static String act(String subject) {
    return "Délibération du 3 mars 2024 : le conseil décide sur : %s.".formatted(subject);
  }

  private static MimeBodyPart file(String name, byte[] bytes) throws Exception {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(bytes, "application/octet-stream")));
    part.setFileName(name);
    return part;
  }

  private static MimeMessage mail(int day, String subject, MimeBodyPart file) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom("secretariat@pays.example");
    mail.setSentDate(Date.from(Instant.parse("2024-03-0" + day + "T09:00:00Z")));
    mail.setSubject(subject, "UTF-8");
    mail.setContent(new MimeMultipart(file));
    mail.saveChanges();
    return mail;
  }
}
