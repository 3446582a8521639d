package fr.greffe.source;

import fr.greffe.register.DocumentType;
import fr.greffe.settings.Key;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every key of a job file, by what it belongs to. */
public final class JobKeys {
  private static final String FILES = "un motif de fichiers ou une liste (**/*.pdf)";
  private static final String ADDRESSES = "un motif d'adresses ou une liste (**/*.pdf)";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final int DAY = 86_400;
  private static final int HOUR = 3600;

  static final Key<String> JOB =
      Key.read(
          "name",
          "un nom en minuscules sans accent, chiffres et tirets",
          "Nom du travail, celui de ./greffe run.",
          text -> NAME.matcher(text).matches() ? text : null);
  static final Key<DocumentType> KIND =
      Key.read(
          "kind",
          "un genre de document (deliberation, press-article…)",
          "Ce que sont les papiers, quand le travail le sait mieux que le texte.",
          text -> DocumentType.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
  static final Key<String> BODY =
      Key.text("body", "un nom", null, "À qui sont les papiers, quand le texte ne le dit pas.");
  static final Key<String> SCHEDULE =
      Key.text(
          "schedule",
          "une expression cron de six champs (« 0 30 2 * * * » : chaque nuit à 2 h 30)",
          null,
          "Quand lire, par ./greffe serve ; un passage manqué est rattrapé une fois.");
  static final Key<ZoneId> TIMEZONE =
      Key.read(
          "timezone",
          "un fuseau horaire (Europe/Paris)",
          "Fuseau de « schedule » ; celui de Paris sans cette clé.",
          Schedule::zone);
  static final Key<String> INDEX =
      Key.text("index", "un nom", null, "Alias où ranger ce travail, s'il n'est pas l'usuel.");
  static final List<Key<?>> OF_JOB = List.of(JOB, KIND, BODY, SCHEDULE, TIMEZONE, INDEX);

  static final Key<String> FOLDER =
      Key.text(
          "source.folder", "un dossier, absolu ou relatif au programme", null, "Dossier à lire.");
  static final Key<FilePattern> INCLUDE =
      Key.read("source.include", FILES, "Ce qu'on en lit ; tout, sans cette clé.", FilePattern::of);
  static final Key<Boolean> EMPTIED =
      Key.truth(
          "source.emptied",
          "Vrai : on vide cette source. Sans cette clé, la trouver vide alors qu'elle ne l'était"
              + " pas est un échec, comme d'un partage réseau non monté ou d'un site refait, et"
              + " rien n'est marqué disparu.");
  static final Key<Boolean> LINKS =
      Key.truth(
          "source.links",
          "Vrai : les liens symboliques qui sortent du dossier sont suivis. Sans cette clé, ce"
              + " qu'ils désignent n'est pas lu, et le rapport le dit.");
  static final List<Key<?>> OF_FOLDER = List.of(FOLDER, INCLUDE, EMPTIED, LINKS);

  static final Key<AddressPattern> INCLUDE_ADDRESSES =
      Key.read(
          "source.include",
          ADDRESSES,
          "Ce qu'on en lit ; tout, sans cette clé.",
          AddressPattern::of);
  static final Key<AddressPattern> FOLLOW =
      Key.read(
          "source.follow",
          ADDRESSES,
          "Avec « page » : pages à suivre, une par séance ou par année.",
          AddressPattern::of);
  static final Key<String> HOSTS =
      Key.read(
          "source.hosts",
          "un hôte (www.exemple.fr, *.exemple.fr) ou une liste",
          "Hôtes permis en plus de celui de la liste.",
          AllowedHosts::name);
  static final Key<Boolean> PRIVATE =
      Key.truth("source.private", "Vrai : les adresses du réseau privé sont permises.");
  static final Key<Double> PAUSE =
      new Key<>(
          "source.pause",
          "des secondes, de 0.1 à 3600",
          1.0,
          "Pause entre deux demandes à un hôte ; robots.txt peut l'allonger.",
          false,
          JobKeys::seconds);
  static final Key<Integer> PATIENCE =
      Key.number("source.patience", 1, DAY, 600, "Secondes qu'un document peut prendre.");
  static final Key<Integer> MAX_SIZE =
      Key.number("source.max-size", 1, 10_000, 200, "Mo qu'un document peut avoir.");
  static final Key<Integer> MAX_PAGES =
      Key.number("source.max-pages", 1, 100_000, 200, "Pages de la liste qu'on lit.");
  static final Key<Integer> MAX_DOCUMENTS =
      Key.number(
          "source.max-documents", 1, 1_000_000, 20_000, "Documents que la liste peut nommer.");
  static final Key<Integer> RECHECK =
      Key.number(
          "source.recheck",
          0,
          3650,
          30,
          "Jours pendant lesquels on croit inchangé ce que la liste dit tel.");
  static final List<Key<?>> OF_WEB =
      List.of(
          INCLUDE_ADDRESSES,
          FOLLOW,
          HOSTS,
          PRIVATE,
          EMPTIED,
          PAUSE,
          PATIENCE,
          MAX_SIZE,
          MAX_PAGES,
          MAX_DOCUMENTS,
          RECHECK);

  static final Key<String> USER =
      Key.text("source.user", "un nom", null, "Utilisateur du serveur, jamais dans l'adresse.");
  static final Key<String> PASSWORD_FILE =
      Key.text("source.password-file", "un fichier", null, "Fichier qui contient le mot de passe.");
  static final Key<String> PASSWORD_ENV =
      Key.text(
          "source.password-env",
          "un nom",
          null,
          "Variable d'environnement qui contient le mot de passe.");
  static final Key<Integer> LOGIN_PATIENCE =
      Key.number("source.patience", 1, HOUR, 60, "Secondes accordées à une réponse du serveur.");
  static final List<Key<?>> OF_LOGIN =
      List.of(USER, PASSWORD_FILE, PASSWORD_ENV, LOGIN_PATIENCE, MAX_SIZE, MAX_DOCUMENTS);

  static final Key<URI> MAILBOX =
      address(
          "source.mailbox",
          "imaps://imap.exemple.fr/INBOX",
          "Dossier d'une boîte aux lettres : chaque pièce jointe est un document.",
          Set.of("imaps", "imap"));
  static final Key<URI> TOKEN_URL =
      address(
          "source.token-url",
          "https://connexion.exemple.fr/token",
          "Avec « mailbox » : annuaire OAuth 2 qui donne un jeton au programme, dont le mot de"
              + " passe est alors le secret (Microsoft 365).",
          Set.of("https", "http"));
  static final Key<String> CLIENT_ID =
      Key.text("source.client-id", "un nom", null, "Nom du programme pour cet annuaire.");
  static final Key<String> SCOPE =
      Key.text("source.scope", "un nom", null, "Ce que le jeton doit permettre.");
  static final Key<URI> SFTP =
      address(
          "source.sftp",
          "sftp://depot.exemple.fr/actes",
          "Dossier d'un serveur SFTP.",
          Set.of("sftp"));
  static final Key<String> KEY_FILE =
      Key.text("source.key-file", "un fichier", null, "Avec « sftp » : clé privée.");
  static final Key<String> KNOWN_HOSTS =
      Key.text(
          "source.known-hosts",
          "un fichier",
          null,
          "Avec « sftp » : clés des serveurs connus, au format d'OpenSSH.");

  /**
   * Keys that go together.
   *
   * @param title what they belong to, in French
   */
  public record Group(String title, List<Key<?>> keys) {
    public Group {
      keys = List.copyOf(keys);
    }
  }

  private JobKeys() {}

  /** All of them. */
  public static List<Group> groups() {
    return List.of(
        new Group("Un travail (jobs/*.yml)", OF_JOB),
        new Group("Une source : un dossier, ses fichiers et ses ZIP", OF_FOLDER),
        new Group("Une source : une liste du web", web()),
        new Group("Une source : une boîte aux lettres ou un dossier SFTP", login()));
  }

  private static List<Key<?>> web() {
    List<Key<?>> keys = new ArrayList<>();
    for (WebSource.Kind kind : WebSource.Kind.values()) {
      keys.add(list(kind));
    }
    keys.addAll(OF_WEB);
    return keys;
  }

  private static List<Key<?>> login() {
    List<Key<?>> keys = new ArrayList<>(List.of(MAILBOX, TOKEN_URL, CLIENT_ID, SCOPE, SFTP));
    keys.addAll(OF_LOGIN);
    keys.addAll(List.of(KEY_FILE, KNOWN_HOSTS, INCLUDE, EMPTIED));
    return keys;
  }

  /** The key of a list on the web. */
  static Key<URI> list(WebSource.Kind kind) {
    return Key.read(
        "source." + kind.name().toLowerCase(Locale.ROOT),
        "une adresse (https://…) ou une liste",
        switch (kind) {
          case ADDRESSES -> "Documents, un par adresse.";
          case PAGE -> "Pages qui ont des liens vers les documents, et leur suite.";
          case SITEMAP -> "Plan du site.";
          case FEED -> "Flux RSS ou Atom d'un journal.";
          case SCDL -> "Fichier SCDL de délibérations : ses DELIB_URL.";
          case CATALOGUE -> "Catalogue JSON à la manière de data.gouv.fr.";
        },
        text -> WebAddress.of(text).orElse(null));
  }

  private static Key<URI> address(
      String path, String example, String purpose, Set<String> schemes) {
    return Key.read(
        path,
        "une adresse (" + example + ")",
        purpose,
        text -> {
          URI address = URI.create(text.replace(" ", "%20"));
          return schemes.contains(String.valueOf(address.getScheme())) && address.getHost() != null
              ? address
              : null;
        });
  }

  private static @Nullable Double seconds(String text) {
    double seconds = Double.parseDouble(text);
    return seconds < 0.1 || seconds > HOUR ? null : seconds;
  }
}
