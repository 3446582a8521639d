package fr.greffe.source;

import fr.greffe.settings.Key;
import fr.greffe.settings.Secret;
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
  private static final Set<String> OF_MAILBOX =
      with(JobKeys.MAILBOX, JobKeys.TOKEN_URL, JobKeys.CLIENT_ID, JobKeys.SCOPE);
  private static final Set<String> OF_SFTP =
      with(JobKeys.SFTP, JobKeys.INCLUDE, JobKeys.EMPTIED, JobKeys.KEY_FILE, JobKeys.KNOWN_HOSTS);
  private static final String PASSWORD = "password";
  private static final long MEGABYTE = 1_000_000;

  private LoginKeys() {}

  /** Refuses what only serves where one logs in. */
  static void refuse(YamlMapping source) {
    for (Key<?> key :
        List.of(
            JobKeys.USER,
            JobKeys.PASSWORD_FILE,
            JobKeys.PASSWORD_ENV,
            JobKeys.TOKEN_URL,
            JobKeys.CLIENT_ID,
            JobKeys.SCOPE,
            JobKeys.KEY_FILE,
            JobKeys.KNOWN_HOSTS)) {
      if (source.has(key.name())) {
        throw source.refuse(key.name(), "ne sert qu'avec « mailbox » ou « sftp »");
      }
    }
  }

  /** A source of this kind, or empty where the block names none. */
  static Optional<DocumentSource> read(YamlMapping source, Path home) {
    if (source.has(JobKeys.MAILBOX.name())) {
      return Optional.of(mailbox(source, home));
    }
    return source.has(JobKeys.SFTP.name()) ? Optional.of(sftp(source, home)) : Optional.empty();
  }

  private static MailboxSource mailbox(YamlMapping source, Path home) {
    source.only(OF_MAILBOX, "ne va pas avec « mailbox »");
    URI folder = address(source, JobKeys.MAILBOX);
    Secret password =
        Secret.of(source, PASSWORD, home)
            .orElseThrow(
                () ->
                    source.refuse(
                        JobKeys.MAILBOX.name(),
                        "le mot de passe se donne par « password-file » ou « password-env »"));
    return new MailboxSource(
        folder, source.string(JobKeys.USER.name()), password, tokens(source), limits(source));
  }

  private static @Nullable TokenGrant tokens(YamlMapping source) {
    if (!source.has(JobKeys.TOKEN_URL.name())) {
      for (Key<?> key : List.of(JobKeys.CLIENT_ID, JobKeys.SCOPE)) {
        if (source.has(key.name())) {
          throw source.refuse(key.name(), "ne sert qu'avec « token-url »");
        }
      }
      return null;
    }
    return new TokenGrant(
        address(source, JobKeys.TOKEN_URL),
        source.string(JobKeys.CLIENT_ID.name()),
        JobKeys.SCOPE.in(source).orElse(null));
  }

  private static SftpSource sftp(YamlMapping source, Path home) {
    source.only(OF_SFTP, "ne va pas avec « sftp »");
    URI folder = address(source, JobKeys.SFTP);
    Optional<Secret> password = Secret.of(source, PASSWORD, home);
    Optional<Path> key = JobKeys.KEY_FILE.in(source).map(home::resolve);
    if (password.isEmpty() == key.isEmpty()) {
      throw source.refuse(
          JobKeys.SFTP.name(),
          "on se présente par « key-file », ou par « password-file » ou « password-env »");
    }
    return new SftpSource(
        folder,
        source.string(JobKeys.USER.name()),
        password.orElse(null),
        key.orElse(null),
        home.resolve(source.string(JobKeys.KNOWN_HOSTS.name())),
        JobKeys.INCLUDE.all(source),
        JobKeys.EMPTIED.of(source),
        limits(source));
  }

  private static RemoteLimits limits(YamlMapping source) {
    return new RemoteLimits(
        Duration.ofSeconds(JobKeys.LOGIN_PATIENCE.of(source)),
        JobKeys.MAX_SIZE.of(source) * MEGABYTE,
        JobKeys.MAX_DOCUMENTS.of(source));
  }

  /** A secret has no place in an address, nor in the message that refuses it. */
  private static URI address(YamlMapping source, Key<URI> key) {
    if (source.string(key.name()).contains("@")) {
      throw source.refuse(key.name(), "l'utilisateur se donne par « user », jamais dans l'adresse");
    }
    return key.of(source);
  }

  private static Set<String> with(Key<?>... own) {
    Set<String> keys = new HashSet<>(Key.names(JobKeys.OF_LOGIN));
    keys.addAll(Key.names(List.of(own)));
    return Set.copyOf(keys);
  }
}
