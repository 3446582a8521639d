package fr.greffe.batch;

import fr.greffe.archive.Archive;
import fr.greffe.fetching.FetchResult;
import fr.greffe.fetching.ListedAddress;
import fr.greffe.fetching.PageStore;
import fr.greffe.fetching.Timing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was fetched, kept in the archive, and which version each address held. */
final class KeptPages implements PageStore {
  private final Archive archive;
  private final AnswerTable answers;
  private final Timing timing;

  KeptPages(Archive archive, AnswerTable answers, Timing timing) {
    this.archive = archive;
    this.answers = answers;
    this.timing = timing;
  }

  /** What an address held, as long as its bytes are in the archive. */
  Optional<AnswerTable.Known> known(URI address) {
    return answers.find(address).filter(known -> archive.find(known.kept().id()).isPresent());
  }

  /** Keeps what an address holds now. */
  AnswerTable.Known keep(ListedAddress listed, FetchResult.Fetched fetched) throws IOException {
    return keep(listed.address(), fetched, listed.version());
  }

  /** Notes that an address holds what it held. */
  AnswerTable.Known confirm(ListedAddress listed, AnswerTable.Known known) {
    AnswerTable.Known now =
        new AnswerTable.Known(
            known.kept(), known.name(), known.validators(), listed.version(), timing.now());
    answers.put(listed.address(), now);
    return now;
  }

  @Override
  public Optional<Page> find(URI address) {
    return known(address)
        .flatMap(
            known ->
                archive.find(known.kept().id()).map(file -> new Page(file, known.validators())));
  }

  @Override
  public Path keep(URI address, FetchResult.Fetched fetched) throws IOException {
    return archive.find(keep(address, fetched, null).kept().id()).orElseThrow();
  }

  private AnswerTable.Known keep(URI address, FetchResult.Fetched fetched, @Nullable String version)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(fetched.file())) {
      AnswerTable.Known known =
          new AnswerTable.Known(
              archive.keep(bytes), fetched.name(), fetched.validators(), version, timing.now());
      answers.put(address, known);
      return known;
    } finally {
      Files.deleteIfExists(fetched.file());
    }
  }
}
