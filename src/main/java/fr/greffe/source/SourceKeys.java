package fr.greffe.source;

import fr.greffe.settings.YamlMapping;
import fr.greffe.source.WebSource.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block {@code source} of a job file: a folder, a list on the web, or a server that one
 * logs in to.
 */
final class SourceKeys {
  private static final String FOLDER = "folder";
  private static final String INCLUDE = "include";
  private static final String LISTS =
      "folder, addresses, page, sitemap, feed, scdl, catalogue, mailbox ou sftp";
  private static final Set<String> OF_FOLDER = Set.of(FOLDER, INCLUDE);
  private static final Set<String> OF_WEB =
      Set.of(
          INCLUDE,
          "follow",
          "hosts",
          "private",
          "pause",
          "patience",
          "max-size",
          "max-pages",
          "max-documents",
          "recheck");
  private static final int DAY = 86_400;
  private static final long MEGABYTE = 1_000_000;

  private SourceKeys() {}

  static DocumentSource read(YamlMapping job, Path home) {
    Set<String> known = new HashSet<>(OF_FOLDER);
    known.addAll(OF_WEB);
    kinds().forEach(kind -> known.add(key(kind)));
    known.addAll(LoginKeys.known());
    YamlMapping source = job.mapping("source", known);
    List<Kind> kinds = kinds().stream().filter(kind -> source.has(key(kind))).toList();
    if (source.has(FOLDER)) {
      return folder(source, home);
    }
    Optional<DocumentSource> behindLogin = LoginKeys.read(source, home);
    if (behindLogin.isPresent()) {
      return behindLogin.get();
    }
    if (kinds.isEmpty()) {
      return folder(source, home);
    }
    if (kinds.size() > 1) {
      throw source.refuse(key(kinds.get(1)), "un travail n'a qu'une source (" + LISTS + ")");
    }
    return web(source, kinds.getFirst());
  }

  private static FolderSource folder(YamlMapping source, Path home) {
    source.only(OF_FOLDER, "ne va pas avec « folder »");
    return new FolderSource(
        home,
        source.string(FOLDER),
        source.values(INCLUDE, "un motif de fichiers (**/*.pdf)", FilePattern::of));
  }

  private static WebSource web(YamlMapping source, Kind kind) {
    LoginKeys.refuse(source);
    String wanted = "un motif d'adresses (**/*.pdf)";
    List<URI> lists =
        source.values(
            key(kind), "une adresse (https://…)", text -> WebAddress.of(text).orElse(null));
    if (lists.isEmpty()) {
      throw source.refuse(key(kind), "la liste est vide");
    }
    List<AddressPattern> follow = source.values("follow", wanted, AddressPattern::of);
    if (!follow.isEmpty() && kind != Kind.PAGE) {
      throw source.refuse("follow", "ne sert qu'avec « page »");
    }
    return new WebSource(
        kind,
        lists,
        source.values(INCLUDE, wanted, AddressPattern::of),
        follow,
        AllowedHosts.of(
            lists,
            source.values("hosts", "un hôte (www.exemple.fr, *.exemple.fr)", AllowedHosts::name),
            source.optionalValue("private", "true ou false", SourceKeys::truth).orElse(false)),
        limits(source));
  }

  private static WebSource.Limits limits(YamlMapping source) {
    return new WebSource.Limits(
        Duration.ofMillis(
            source
                .optionalValue("pause", "des secondes, de 0.1 à 3600", SourceKeys::milliseconds)
                .orElse(1000L)),
        Duration.ofSeconds(source.optionalInteger("patience", 1, DAY).orElse(600)),
        source.optionalInteger("max-size", 1, 10_000).orElse(200) * MEGABYTE,
        source.optionalInteger("max-pages", 1, 100_000).orElse(200),
        source.optionalInteger("max-documents", 1, 1_000_000).orElse(20_000),
        Duration.ofDays(source.optionalInteger("recheck", 0, 3650).orElse(30)));
  }

  private static @Nullable Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  private static @Nullable Long milliseconds(String text) {
    long milliseconds = Math.round(Double.parseDouble(text) * 1000);
    return milliseconds < 100 || milliseconds > 3_600_000 ? null : milliseconds;
  }

  private static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
