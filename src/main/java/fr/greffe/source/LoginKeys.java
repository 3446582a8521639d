package fr.greffe.source;

import fr.greffe.settings.YamlMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the block {@code source} of a job whose documents lie where one has to log in. */
final class LoginKeys {
  static final String MAILBOX = "mailbox";
  static final String SFTP = "sftp";

  private static final String INCLUDE = "include";
  private static final Set<String> OF_LOGIN =
      Set.of("user", "password-file", "password-env", "patience", "max-size", "max-documents");
  private static final Set<String> OF_MAILBOX = with(Set.of(MAILBOX));
  private static final Set<String> OF_SFTP = with(Set.of(SFTP, INCLUDE, "key-file", "known-hosts"));
  private static final int HOUR = 3600;
  private static final long MEGABYTE = 1_000_000;

  private LoginKeys() {}

  static Set<String> known() {
    Set<String> known = new HashSet<>(OF_MAILBOX);
    known.addAll(OF_SFTP);
    return known;
  }

  /** Refuses what only serves where one logs in. */
  static void refuse(YamlMapping source) {
    for (String key : List.of("user", "password-file", "password-env", "key-file", "known-hosts")) {
      if (source.has(key)) {
        throw source.refuse(key, "ne sert qu'avec « mailbox » ou « sftp »");
      }
    }
  }

  /** A source of this kind, or empty where the block names none. */
  static Optional<DocumentSource> read(YamlMapping source, Path home) {
    if (source.has(MAILBOX)) {
      return Optional.of(mailbox(source, home));
    }
    return source.has(SFTP) ? Optional.of(sftp(source, home)) : Optional.empty();
  }

  private static MailboxSource mailbox(YamlMapping source, Path home) {
    source.only(OF_MAILBOX, "ne va pas avec « mailbox »");
    URI folder = address(source, MAILBOX, "imaps://imap.exemple.fr/INBOX", Set.of("imaps", "imap"));
    Secret password =
        password(source, home)
            .orElseThrow(
                () ->
                    source.refuse(
                        MAILBOX,
                        "le mot de passe se donne par « password-file » ou « password-env »"));
    return new MailboxSource(folder, source.string("user"), password, limits(source));
  }

  private static SftpSource sftp(YamlMapping source, Path home) {
    source.only(OF_SFTP, "ne va pas avec « sftp »");
    URI folder = address(source, SFTP, "sftp://depot.exemple.fr/actes", Set.of("sftp"));
    Optional<Secret> password = password(source, home);
    Optional<Path> key = source.optionalString("key-file").map(home::resolve);
    if (password.isEmpty() == key.isEmpty()) {
      throw source.refuse(
          SFTP, "on se présente par « key-file », ou par « password-file » ou « password-env »");
    }
    return new SftpSource(
        folder,
        source.string("user"),
        password.orElse(null),
        key.orElse(null),
        home.resolve(source.string("known-hosts")),
        source.values(INCLUDE, "un motif de fichiers (**/*.pdf)", FilePattern::of),
        limits(source));
  }

  private static Optional<Secret> password(YamlMapping source, Path home) {
    Optional<Secret> inFile =
        source.optionalString("password-file").map(file -> new Secret.InFile(home.resolve(file)));
    Optional<Secret> inEnvironment =
        source.optionalString("password-env").map(Secret.InEnvironment::new);
    if (inFile.isPresent() && inEnvironment.isPresent()) {
      throw source.refuse("password-env", "ne va pas avec « password-file »");
    }
    return inFile.or(() -> inEnvironment);
  }

  private static RemoteLimits limits(YamlMapping source) {
    return new RemoteLimits(
        Duration.ofSeconds(source.optionalInteger("patience", 1, HOUR).orElse(60)),
        source.optionalInteger("max-size", 1, 10_000).orElse(200) * MEGABYTE,
        source.optionalInteger("max-documents", 1, 1_000_000).orElse(20_000));
  }

  /** A secret has no place in an address, nor in the message that refuses it. */
  private static URI address(YamlMapping source, String key, String example, Set<String> schemes) {
    if (source.string(key).contains("@")) {
      throw source.refuse(key, "l'utilisateur se donne par « user », jamais dans l'adresse");
    }
    return source
        .optionalValue(key, "une adresse (" + example + ")", text -> address(text, schemes))
        .orElseThrow();
  }

  private static @Nullable URI address(String text, Set<String> schemes) {
    URI address = URI.create(text.replace(" ", "%20"));
    return schemes.contains(String.valueOf(address.getScheme())) && address.getHost() != null
        ? address
        : null;
  }

  private static Set<String> with(Set<String> own) {
    Set<String> keys = new HashSet<>(OF_LOGIN);
    keys.addAll(own);
    return Set.copyOf(keys);
  }
}
