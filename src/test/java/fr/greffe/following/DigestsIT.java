package fr.greffe.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.greffe.correction.Correction;
import fr.greffe.correction.Field;
import fr.greffe.correction.Part;
import fr.greffe.correction.Stated;
import fr.greffe.correction.Value;
import fr.greffe.database.Database;
import fr.greffe.desk.Desk;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.act.Papers;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.occultation.Occultation;
import fr.greffe.register.Amendment;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A search followed by e-mail: a real SMTP server receives the digests. */
class DigestsIT {
  private static final Path CONFIG = Path.of("config");
  private static final Extraction EXTRACTION = Extraction.load(CONFIG);
  private static final String READER = "elue@larzan.example";

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir Path data;
  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<String> said = new ArrayList<>();
  private int port;
  private ElasticsearchClient client;
  private Database database;
  private EntryIndex index;
  private Follows follows;
  private Digests digests;

  @BeforeEach
  void open() {
    mails.start();
    client = Cluster.at(SERVER.url()).connect();
    index = EntryIndex.open(client, "digests-it", IndexDefinition.load(CONFIG));
    database = Database.open(data, new Settings.Database(null, null, null));
    follows = new Follows(database);
    digests = new Digests(follows, new Search(client, "digests-it"), Occultation.load(CONFIG));
  }

  @AfterEach
  void close() throws Exception {
    mails.stop();
    database.close();
    client.close();
  }

  @Test
  void tellsOnceWhatIsNewCorrectedOrWithdrawnUntilPaused() throws Exception {
    Entry old = act("2023-18", "Subvention à la chorale", "DÉCIDE de verser 4 200 € à la chorale.");
    act("2023-19", "Réfection du lavoir", "DÉCIDE la réfection du lavoir pour 9 000 €.");
    Follow follow = digests.follow("q=chorale", READER, Instant.now());
    digests.follow("q=lavoir", READER, Instant.now());
    send();
    assertThat(mails.getReceivedMessages()).isEmpty();

    Entry fresh =
        act("2023-30", "Concert de la chorale", "DÉCIDE d'accueillir la chorale le 14 juillet.");
    correct(old, "2 400");
    act(
        "2023-31",
        "Lavoir : retrait",
        "DÉCIDE de retirer la délibération n° 2023-19 du 4 mai 2023 relative au lavoir.");
    send();
    assertThat(mails.getReceivedMessages()).hasSize(1);
    MimeMessage mail = mails.getReceivedMessages()[0];
    assertThat(mail.getSubject()).startsWith("Greffe : ").endsWith("pour 2 recherches");
    assertThat(mail.getAllRecipients()[0]).hasToString(READER);
    assertThat(String.valueOf(mail.getContent()).replaceAll("[\\s\\u00a0\\u202f]+", " "))
        .contains("n° 2023-30", "Nouveau : répond à « chorale ».", "(page 1)")
        .contains("https://greffe.example/entree/" + fresh.id())
        .contains("2 400 €", "Changé par le service (montant corrigé) ; auparavant : « ", "4 200 €")
        .contains("n° 2023-19", "Un acte retire : délibération n° 2023-31")
        .contains("https://greffe.example/suivi/" + follow.token());

    send();
    assertThat(mails.getReceivedMessages()).hasSize(1);

    follows.pause(follow, true);
    act("2023-40", "Salle de la chorale", "DÉCIDE de prêter une salle à la chorale.");
    send();
    assertThat(mails.getReceivedMessages()).hasSize(1);
    assertThat(said).isEmpty();

    mails.stop();
    follows.pause(follow, false);
    send();
    assertThat(said).singleElement().asString().contains("n’est pas parti", READER);
    mails.start();
    send();
    assertThat(mails.getReceivedMessages()).isNotEmpty();
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> digests.follow("q=chorale", "pas une adresse", Instant.now()))
        .hasMessageContaining("« pas une adresse »");
  }

  private void send() {
    index.refresh();
    port = mails.getSmtp() == null ? port : mails.getSmtp().getPort();
    Settings.Mail mail =
        new Settings.Mail(
            "127.0.0.1",
            port,
            null,
            null,
            false,
            "greffe@larzan.example",
            "https://greffe.example");
    digests.send(new Post(mail), Instant.now(), said::add);
  }

  private Entry act(String number, String object, String decision) {
    String paper =
        """
        Commune de Larzan
        DÉLIBÉRATION DU CONSEIL MUNICIPAL
        Séance du 4 mai 2023
        N° %s

        Objet : %s

        Le conseil municipal, après en avoir délibéré, par 11 voix pour et 2 voix contre,
        %s
        """;
    List<Entry> read =
        EXTRACTION.read(Papers.of(paper.formatted(number, object, decision)), number + ".txt");
    index.index(read);
    index.refresh();
    return read.getFirst();
  }

  private void correct(Entry entry, String value) throws Exception {
    Stated sum =
        Stated.all(entry).stream()
            .filter(one -> one.field() == Field.AMOUNT)
            .findFirst()
            .orElseThrow();
    Desk desk = new Desk(database, () -> index, Clock.systemUTC(), EXTRACTION::act);
    desk.make(
        Correction.of(
            entry,
            sum,
            Amendment.Kind.CORRECT,
            new Value(Map.of(Part.VALUE, value, Part.ROLE, sum.value().get(Part.ROLE))),
            "A. Morel",
            desk.clock().instant()),
        0);
  }
}
