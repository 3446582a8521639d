package fr.greffe.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.connection.Authority;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path config;

  @Test
  void readsTheProgramsOwnFileAsTheDefaults() {
    assertThat(Settings.load(Path.of("config"))).isEqualTo(Settings.load(config));
  }

  @Test
  void readsEveryKey() throws IOException {
    Files.writeString(
        config.resolve("application.yaml"),
        """
        data: /var/lib/greffe
        history: 30
        elasticsearch: { url: "http://es:9200", api-key: k, ca: es.pem, index: actes }
        database: { url: "jdbc:postgresql://db/greffe", user: u, password: p }
        workers: true
        bucket: { url: "https://s3.example", name: actes, region: fr-par, access-key: a, secret-key: s, ca: s3.pem, local: 20 }
        reading: { threads: 8 }
        pages: { address: 0.0.0.0, hosts: [ greffe.example ], accounts: true, proxy: true, directory: { name: Ville, issuer: "https://idp.example", client-id: g, client-secret: s }, public: true }
        mail: { host: smtp.example, user: u, password: p, tls: true, from: greffe@ville.example, site: "https://greffe.example/" }
        """);
    assertThat(Settings.load(config))
        .isEqualTo(
            new Settings(
                "/var/lib/greffe",
                30,
                new Settings.Elasticsearch("http://es:9200", "k", "es.pem", "actes"),
                new Settings.Database("jdbc:postgresql://db/greffe", "u", "p"),
                true,
                new Settings.Reading(8, 512, 60, 5, 10, 300),
                new Settings.Pages(
                    "0.0.0.0",
                    List.of("greffe.example"),
                    true,
                    true,
                    new Settings.Directory("Ville", "https://idp.example", "g", "s"),
                    true),
                new Settings.Bucket(
                    URI.create("https://s3.example"),
                    "actes",
                    "fr-par",
                    "a",
                    "s",
                    new Authority(config.resolveSibling("s3.pem")),
                    20),
                new Settings.Mail(
                    "smtp.example",
                    587,
                    "u",
                    "p",
                    true,
                    "greffe@ville.example",
                    "https://greffe.example")));
  }

  @Test
  void opensThePagesToTheNetworkWithAccountsOnly() throws IOException {
    Files.writeString(config.resolve("application.yaml"), "pages:\n  address: 0.0.0.0\n");
    assertThatThrownBy(() -> Settings.load(config))
        .hasMessageContaining("application.yaml, ligne 2")
        .hasMessageContaining("les pages ne s'ouvrent au réseau qu'avec des comptes");
  }

  @Test
  void sharesRunsOnlyWhereAllMachinesReachTheirDatabaseAndTheirCluster() throws IOException {
    Files.writeString(config.resolve("application.yaml"), "workers: true\n");
    assertThatThrownBy(() -> Settings.load(config))
        .hasMessageContaining("application.yaml, ligne 1 : « workers » : plusieurs machines")
        .hasMessageContaining("un fichier H2 n'en sert qu'une");
    Files.writeString(
        config.resolve("application.yaml"),
        "database: { url: \"jdbc:postgresql://db/greffe\" }\nworkers: true\n");
    assertThatThrownBy(() -> Settings.load(config))
        .hasMessageContaining("ligne 2 : « workers » : plusieurs machines demandent l'adresse");
  }

  @Test
  void refusesANumberOutOfBounds() throws IOException {
    Files.writeString(config.resolve("application.yaml"), "reading:\n  threads: 0\n");
    assertThatThrownBy(() -> Settings.load(config))
        .hasMessageEndingWith(
            "application.yaml, ligne 2 : « threads » attend un nombre entier de 1 à 256, pas « 0"
                + " »");
  }
}
