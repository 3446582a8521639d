package fr.greffe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** An authority of a test's own and what it vouches for: the servers of this machine. */
final class Certificates {
  private static final String WORD = "mot de passe";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final Path folder;

  /** Makes the key and the certificates, as PEM files of the folder. */
  Certificates(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    this.folder = folder;
    keytool("autorite", "-ext", "bc=ca:true");
    keytool("serveur", "-ext", "san=ip:127.0.0.1", "-signer", "autorite");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(file, WORD.toCharArray());
    }
    Certificate authority = keys.getCertificate("autorite");
    write(authority(), "CERTIFICATE", authority.getEncoded());
    write(server(), "CERTIFICATE", keys.getCertificate("serveur").getEncoded());
    Key key = Objects.requireNonNull(keys.getKey("serveur", WORD.toCharArray()));
    write(key(), "PRIVATE KEY", key.getEncoded());
  }

  Path authority() {
    return folder.resolve("autorite.pem");
  }

  Path server() {
    return folder.resolve("serveur.pem");
  }

  Path key() {
    return folder.resolve("serveur.key");
  }

  private static void write(Path file, String what, byte[] bytes) throws IOException {
    Files.writeString(
        file,
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(what, LINES.encodeToString(bytes), what));
  }

  private void keytool(String name, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            name,
            "-dname",
            "CN=" + name,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-storetype",
            "PKCS12",
            "-storepass",
            WORD,
            "-keystore",
            folder.resolve("keys.p12").toString()));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool: " + command);
    }
  }
}
