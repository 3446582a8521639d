package fr.greffe.source;

import fr.greffe.settings.Key;
import fr.greffe.settings.YamlMapping;
import fr.greffe.source.WebSource.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the block {@code source} of a job file: a folder, a list on the web, or a server that one
 * logs in to.
 */
final class SourceKeys {
  private static final String SOURCE = "source";
  private static final String LISTS =
      "folder, addresses, page, sitemap, feed, scdl, catalogue, mailbox ou sftp";
  private static final long MEGABYTE = 1_000_000;

  private SourceKeys() {}

  static DocumentSource read(YamlMapping job, Path home) {
    Set<String> known = new HashSet<>();
    JobKeys.groups().stream()
        .flatMap(group -> group.keys().stream())
        .filter(key -> key.block().equals(SOURCE))
        .forEach(key -> known.add(key.name()));
    YamlMapping source = job.mapping(SOURCE, known);
    List<Kind> kinds = kinds().stream().filter(kind -> source.has(key(kind))).toList();
    if (source.has(JobKeys.FOLDER.name())) {
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
    source.only(Key.names(JobKeys.OF_FOLDER), "ne va pas avec « folder »");
    return new FolderSource(
        home,
        source.string(JobKeys.FOLDER.name()),
        JobKeys.INCLUDE.all(source),
        JobKeys.EMPTIED.of(source),
        JobKeys.LINKS.of(source));
  }

  private static WebSource web(YamlMapping source, Kind kind) {
    LoginKeys.refuse(source);
    List<URI> lists = JobKeys.list(kind).all(source);
    if (lists.isEmpty()) {
      throw source.refuse(key(kind), "la liste est vide");
    }
    List<AddressPattern> follow = JobKeys.FOLLOW.all(source);
    if (!follow.isEmpty() && kind != Kind.PAGE) {
      throw source.refuse("follow", "ne sert qu'avec « page »");
    }
    return new WebSource(
        kind,
        lists,
        JobKeys.INCLUDE_ADDRESSES.all(source),
        follow,
        AllowedHosts.of(lists, JobKeys.HOSTS.all(source), JobKeys.PRIVATE.of(source)),
        JobKeys.EMPTIED.of(source),
        limits(source));
  }

  private static WebSource.Limits limits(YamlMapping source) {
    return new WebSource.Limits(
        Duration.ofMillis(Math.round(JobKeys.PAUSE.of(source) * 1000)),
        Duration.ofSeconds(JobKeys.PATIENCE.of(source)),
        JobKeys.MAX_SIZE.of(source) * MEGABYTE,
        JobKeys.MAX_PAGES.of(source),
        JobKeys.MAX_DOCUMENTS.of(source),
        Duration.ofDays(JobKeys.RECHECK.of(source)));
  }

  private static String key(Kind kind) {
    return JobKeys.list(kind).name();
  }

  private static List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
