package fr.greffe.settings;

import fr.greffe.connection.Authority;
import fr.greffe.settings.Settings.Bucket;
import fr.greffe.settings.Settings.Database;
import fr.greffe.settings.Settings.Directory;
import fr.greffe.settings.Settings.Elasticsearch;
import fr.greffe.settings.Settings.Mail;
import fr.greffe.settings.Settings.Pages;
import fr.greffe.settings.Settings.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code application.yaml} by its declared keys. */
final class SettingsFile {
  private final Path home;
  private final @Nullable YamlMapping root;

  private SettingsFile(Path home, @Nullable YamlMapping root) {
    this.home = home;
    this.root = root;
  }

  static Settings read(Path config) {
    Path file = config.resolve("application.yaml");
    Path home = Objects.requireNonNullElse(config.toAbsolutePath().getParent(), config);
    YamlMapping root = Files.exists(file) ? YamlMapping.load(file, SettingKeys.of("")) : null;
    return new SettingsFile(home, root).settings();
  }

  private Settings settings() {
    Elasticsearch elasticsearch = elasticsearch(block(root, "elasticsearch"));
    Database database = database(block(root, "database"));
    YamlMapping bucket = block(root, "bucket");
    YamlMapping mail = block(root, "mail");
    return new Settings(
        SettingKeys.DATA.of(root),
        SettingKeys.HISTORY.of(root),
        elasticsearch,
        database,
        workers(elasticsearch, database),
        reading(block(root, "reading")),
        pages(block(root, "pages")),
        bucket == null ? null : bucket(bucket),
        mail == null ? null : mail(mail));
  }

  private static @Nullable YamlMapping block(@Nullable YamlMapping keys, String name) {
    return block(keys, name, name);
  }

  private static @Nullable YamlMapping block(@Nullable YamlMapping keys, String name, String path) {
    return keys == null ? null : keys.optionalMapping(name, SettingKeys.of(path)).orElse(null);
  }

  private boolean workers(Elasticsearch elasticsearch, Database database) {
    boolean workers = SettingKeys.WORKERS.of(root);
    if (root != null && workers) {
      if (database.url() == null || !database.url().startsWith("jdbc:postgresql:")) {
        throw root.refuse(
            "workers",
            "plusieurs machines demandent une base PostgreSQL (« database », « url ») : un fichier"
                + " H2 n'en sert qu'une");
      }
      if (elasticsearch.url() == null) {
        throw root.refuse(
            "workers",
            "plusieurs machines demandent l'adresse d'un Elasticsearch (« elasticsearch »,"
                + " « url ») : celui que le programme lance n'en sert qu'une");
      }
    }
    return workers;
  }

  private Elasticsearch elasticsearch(@Nullable YamlMapping keys) {
    return new Elasticsearch(
        SettingKeys.ELASTICSEARCH_URL.in(keys).orElse(null),
        secret(SettingKeys.ELASTICSEARCH_API_KEY, keys),
        SettingKeys.ELASTICSEARCH_CA.in(keys).orElse(null),
        SettingKeys.ELASTICSEARCH_INDEX.of(keys));
  }

  private Database database(@Nullable YamlMapping keys) {
    return new Database(
        SettingKeys.DATABASE_URL.in(keys).orElse(null),
        SettingKeys.DATABASE_USER.in(keys).orElse(null),
        secret(SettingKeys.DATABASE_PASSWORD, keys));
  }

  private static Reading reading(@Nullable YamlMapping keys) {
    return new Reading(
        SettingKeys.THREADS.of(keys),
        SettingKeys.MEMORY.of(keys),
        SettingKeys.PATIENCE.of(keys),
        SettingKeys.PATIENCE_PER_MEGABYTE.of(keys),
        SettingKeys.PATIENCE_PER_PAGE.of(keys),
        SettingKeys.PATIENCE_PER_SCAN.of(keys));
  }

  private Pages pages(@Nullable YamlMapping keys) {
    YamlMapping directory = block(keys, "directory", "pages.directory");
    Pages pages =
        new Pages(
            SettingKeys.ADDRESS.of(keys),
            keys == null ? List.of() : SettingKeys.HOSTS.all(keys),
            SettingKeys.ACCOUNTS.of(keys),
            SettingKeys.PROXY.of(keys),
            directory == null ? null : directory(directory),
            SettingKeys.PUBLIC.of(keys));
    if (keys != null && !pages.local() && !pages.accounts()) {
      throw keys.refuse(
          "address",
          "les pages ne s'ouvrent au réseau qu'avec des comptes : ajoutez « accounts: true »");
    }
    return pages;
  }

  private Directory directory(YamlMapping keys) {
    return new Directory(
        needed(SettingKeys.DIRECTORY_NAME, keys),
        needed(SettingKeys.DIRECTORY_ISSUER, keys),
        needed(SettingKeys.DIRECTORY_CLIENT, keys),
        neededSecret(SettingKeys.DIRECTORY_SECRET, keys));
  }

  private Bucket bucket(YamlMapping keys) {
    return new Bucket(
        needed(SettingKeys.BUCKET_URL, keys),
        needed(SettingKeys.BUCKET_NAME, keys),
        SettingKeys.BUCKET_REGION.of(keys),
        needed(SettingKeys.BUCKET_ACCESS_KEY, keys),
        neededSecret(SettingKeys.BUCKET_SECRET_KEY, keys),
        SettingKeys.BUCKET_CA.in(keys).map(home::resolve).map(Authority::new).orElse(null),
        SettingKeys.BUCKET_LOCAL.of(keys));
  }

  private Mail mail(YamlMapping keys) {
    return new Mail(
        needed(SettingKeys.MAIL_HOST, keys),
        SettingKeys.MAIL_PORT.of(keys),
        SettingKeys.MAIL_USER.in(keys).orElse(null),
        secret(SettingKeys.MAIL_PASSWORD, keys),
        SettingKeys.MAIL_TLS.of(keys),
        needed(SettingKeys.MAIL_FROM, keys),
        needed(SettingKeys.MAIL_SITE, keys).replaceFirst("/$", ""));
  }

  /** A secret, written here or where the block says, or null. */
  private @Nullable String secret(Key<String> key, @Nullable YamlMapping keys) {
    if (keys == null) {
      return null;
    }
    String name = key.name();
    Optional<Secret> elsewhere = Secret.of(keys, name, home);
    if (elsewhere.isPresent() && keys.has(name)) {
      throw keys.refuse(name, "est donné deux fois : ici et ailleurs (« …-file », « …-env »)");
    }
    return elsewhere
        .map(there -> there.read(why -> keys.refuse(name, why)))
        .or(() -> key.in(keys))
        .orElse(null);
  }

  private String neededSecret(Key<String> key, YamlMapping keys) {
    return Objects.requireNonNullElseGet(secret(key, keys), () -> needed(key, keys));
  }

  private static <T> T needed(Key<T> key, YamlMapping keys) {
    keys.string(key.name());
    return key.of(keys);
  }
}
