package fr.greffe.fetching;

import fr.greffe.source.MailboxSource;
import fr.greffe.source.RemoteSource;
import fr.greffe.source.SftpSource;
import fr.greffe.source.WebSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Where the documents of a job are when they are not files of this machine. */
public interface Origin extends AutoCloseable {
  /**
   * Where the documents of a source are.
   *
   * @param downloads folder of what is being fetched
   */
  static Origin of(RemoteSource source, Path downloads, Timing timing) {
    return switch (source) {
      case WebSource web -> new WebOrigin(web, downloads, timing);
      case MailboxSource mailbox -> new Mailbox(mailbox, downloads, timing);
      case SftpSource sftp -> new SftpFolder(sftp, downloads, timing);
    };
  }

  /**
   * What it names now.
   *
   * @param pages keeps the parts of a list from run to run
   * @throws fr.greffe.source.SourceUnavailableException when nothing of it can be read
   */
  Listed list(PageStore pages) throws InterruptedException;

  /**
   * Fetches a document that it names, unless it is as it was.
   *
   * @param known version
   * @throws FetchingStoppedException when the end is asked for meanwhile
   */
  FetchResult fetch(URI address, Validators known) throws InterruptedException;

  /** Whether a document that it no longer names is there no longer. */
  boolean namesAll();

  /** How long a document is believed unchanged whose version it says is the same. */
  Duration recheck();

  /** Cuts whatever is under way. */
  @Override
  void close();
}
