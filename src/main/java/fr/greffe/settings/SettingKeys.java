package fr.greffe.settings;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every key of {@code application.yaml}, in the order of the file. */
public final class SettingKeys {
  private static final int PORT = 65_535;
  private static final int SECONDS = 86_400;

  static final Key<String> DATA =
      Key.text(
          "data",
          "un dossier, relatif à celui du programme",
          "data",
          "Dossier de tout ce que le programme écrit : base, index, originaux, lectures.");
  static final Key<Integer> HISTORY =
      Key.number(
          "history",
          1,
          36_500,
          400,
          "Jours pendant lesquels on se souvient des passages ; le dernier de chaque travail est"
              + " toujours gardé.");

  static final Key<String> ELASTICSEARCH_URL =
      Key.text(
          "elasticsearch.url",
          "une adresse, ou celles de plusieurs nœuds, séparées par des virgules",
          null,
          "Elasticsearch 9 ; sans adresse, un serveur est lancé par le programme.");
  static final Key<String> ELASTICSEARCH_API_KEY =
      Key.secret("elasticsearch.api-key", "Clé d'API présentée à Elasticsearch.");
  static final Key<String> ELASTICSEARCH_CA =
      Key.text(
          "elasticsearch.ca",
          "un fichier PEM, relatif au dossier du programme",
          null,
          "Autorité de certification d'Elasticsearch, quand elle est privée ; elle seule vaut.");
  static final Key<String> ELASTICSEARCH_INDEX =
      Key.text(
          "elasticsearch.index", "un nom", "greffe", "Alias où les actes sont rangés et cherchés.");

  static final Key<String> DATABASE_URL =
      Key.text(
          "database.url",
          "une adresse JDBC de PostgreSQL",
          null,
          "Base des passages et des documents ; sans adresse, un fichier du dossier de données.");
  static final Key<String> DATABASE_USER =
      Key.text("database.user", "un nom", null, "Utilisateur de la base.");
  static final Key<String> DATABASE_PASSWORD =
      Key.secret("database.password", "Mot de passe de la base.");

  static final Key<Boolean> WORKERS =
      Key.truth(
          "workers",
          "Plusieurs machines : « greffe worker » lit des lots de ce que lance « greffe run »."
              + " Toutes ont la même base PostgreSQL, le même Elasticsearch, et le même dossier de"
              + " données ou le même dépôt (« bucket »).");

  static final Key<URI> BUCKET_URL =
      Key.read(
          "bucket.url",
          "une adresse (https://…)",
          "Dépôt compatible S3 où les originaux sont gardés aussi, pour que d'autres machines les"
              + " y prennent.",
          SettingKeys::address);
  static final Key<String> BUCKET_NAME =
      Key.text("bucket.name", "un nom", null, "Nom du seau (« bucket »), qui existe déjà.");
  static final Key<String> BUCKET_REGION =
      Key.text("bucket.region", "un nom", "us-east-1", "Région, comme le dépôt la nomme.");
  static final Key<String> BUCKET_ACCESS_KEY =
      Key.text("bucket.access-key", "un nom", null, "Clé d'accès : qui demande.");
  static final Key<String> BUCKET_SECRET_KEY =
      Key.secret("bucket.secret-key", "Clé secrète de qui demande.");
  static final Key<String> BUCKET_CA =
      Key.text(
          "bucket.ca",
          "un fichier PEM, relatif au dossier du programme",
          null,
          "Autorité de certification du dépôt, quand elle est privée ; elle seule vaut.");
  static final Key<Integer> BUCKET_LOCAL =
      Key.number(
          "bucket.local",
          0,
          1_000_000,
          0,
          "Go d'originaux gardés sur la machine aussi : les derniers servis, et tout ce qui a servi"
              + " depuis une heure ; le reste n'est qu'au dépôt. 0 : tous y sont gardés.");

  static final Key<Integer> THREADS =
      Key.number("reading.threads", 1, 256, 2, "Documents lus en même temps.");
  static final Key<Integer> MEMORY =
      Key.number(
          "reading.memory",
          1,
          1_000_000,
          512,
          "Mémoire du processus de lecture, en Mo : un fichier qui la sature ne coûte que lui.");
  static final Key<Integer> PATIENCE =
      Key.number(
          "reading.patience",
          1,
          SECONDS,
          60,
          "Secondes accordées à un fichier pour arriver à sa page suivante, ou à sa fin.");
  static final Key<Integer> PATIENCE_PER_MEGABYTE =
      Key.number("reading.patience-per-megabyte", 1, SECONDS, 5, "Secondes de plus par Mo.");
  static final Key<Integer> PATIENCE_PER_PAGE =
      Key.number(
          "reading.patience-per-page", 1, SECONDS, 10, "Secondes accordées en moyenne à une page.");
  static final Key<Integer> PATIENCE_PER_SCAN =
      Key.number(
          "reading.patience-per-scan",
          1,
          SECONDS,
          300,
          "Secondes accordées à une page numérisée, dont le texte est reconnu sur l'image.");

  static final Key<String> ADDRESS =
      Key.text(
          "pages.address",
          "une adresse de la machine",
          "127.0.0.1",
          "Où les pages sont servies ; toute autre que celle de la machine seule exige des"
              + " comptes.");
  static final Key<String> HOSTS =
      Key.text(
          "pages.hosts",
          "un nom ou une liste de noms",
          null,
          "Noms sous lesquels on demande les pages, quand ce n'est pas celui de la machine.");
  static final Key<Boolean> ACCOUNTS =
      Key.truth(
          "pages.accounts",
          "Comptes : sans eux, qui est sur la machine lit et corrige ; le premier administrateur"
              + " reçoit un lien au démarrage.");
  static final Key<Boolean> PROXY =
      Key.truth("pages.proxy", "Derrière un mandataire HTTPS, qui dit d'où viennent les demandes.");
  static final Key<String> DIRECTORY_NAME =
      Key.text("pages.directory.name", "un nom", null, "Nom de l'annuaire, montré à l'entrée.");
  static final Key<String> DIRECTORY_ISSUER =
      Key.text(
          "pages.directory.issuer",
          "une adresse",
          null,
          "Annuaire OpenID Connect qui connaît déjà les gens.");
  static final Key<String> DIRECTORY_CLIENT =
      Key.text("pages.directory.client-id", "un nom", null, "Nom du programme pour l'annuaire.");
  static final Key<String> DIRECTORY_SECRET =
      Key.secret("pages.directory.client-secret", "Secret partagé avec l'annuaire.");
  static final Key<Boolean> PUBLIC =
      Key.truth(
          "pages.public",
          "Sans compte, chacun lit sous /public les actes tels qu'ils peuvent être publiés.");

  static final Key<String> MAIL_HOST =
      Key.text(
          "mail.host",
          "un nom",
          null,
          "Serveur SMTP qui envoie les résumés des recherches suivies ; sans lui, rien n'est"
              + " envoyé.");
  static final Key<Integer> MAIL_PORT = Key.number("mail.port", 1, PORT, 587, "Son port.");
  static final Key<String> MAIL_USER = Key.text("mail.user", "un nom", null, "Utilisateur.");
  static final Key<String> MAIL_PASSWORD = Key.secret("mail.password", "Mot de passe.");
  static final Key<Boolean> MAIL_TLS = Key.truth("mail.tls", "Vrai : rien n'est envoyé en clair.");
  static final Key<String> MAIL_FROM =
      Key.text("mail.from", "une adresse électronique", null, "D'où viennent les courriels.");
  static final Key<String> MAIL_SITE =
      Key.text("mail.site", "une adresse", null, "Adresse des pages, pour les liens.");

  private static final List<Key<?>> ALL =
      List.of(
          DATA,
          HISTORY,
          ELASTICSEARCH_URL,
          ELASTICSEARCH_API_KEY,
          ELASTICSEARCH_CA,
          ELASTICSEARCH_INDEX,
          DATABASE_URL,
          DATABASE_USER,
          DATABASE_PASSWORD,
          WORKERS,
          BUCKET_URL,
          BUCKET_NAME,
          BUCKET_REGION,
          BUCKET_ACCESS_KEY,
          BUCKET_SECRET_KEY,
          BUCKET_CA,
          BUCKET_LOCAL,
          THREADS,
          MEMORY,
          PATIENCE,
          PATIENCE_PER_MEGABYTE,
          PATIENCE_PER_PAGE,
          PATIENCE_PER_SCAN,
          ADDRESS,
          HOSTS,
          ACCOUNTS,
          PROXY,
          DIRECTORY_NAME,
          DIRECTORY_ISSUER,
          DIRECTORY_CLIENT,
          DIRECTORY_SECRET,
          PUBLIC,
          MAIL_HOST,
          MAIL_PORT,
          MAIL_USER,
          MAIL_PASSWORD,
          MAIL_TLS,
          MAIL_FROM,
          MAIL_SITE);

  private SettingKeys() {}

  private static @Nullable URI address(String text) {
    URI address = URI.create(text);
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    return web && address.getHost() != null && address.getRawUserInfo() == null ? address : null;
  }

  /** All of them. */
  public static List<Key<?>> all() {
    return ALL;
  }

  /** What may stand in a block: its keys, where its secrets are, its own blocks. */
  static Set<String> of(String block) {
    Set<String> names = new LinkedHashSet<>();
    for (Key<?> key : ALL) {
      if (key.block().equals(block)) {
        names.add(key.name());
        if (key.secret()) {
          Stream.of(Secret.FILE, Secret.ENVIRONMENT).forEach(end -> names.add(key.name() + end));
        }
      } else if (key.block().startsWith(block)) {
        String inner = block.isEmpty() ? key.block() : key.block().substring(block.length() + 1);
        names.add(inner.split("\\.")[0]);
      }
    }
    return names;
  }
}
