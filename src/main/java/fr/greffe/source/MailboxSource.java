package fr.greffe.source;

import fr.greffe.settings.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Mails of one folder of a mailbox, each with its attachments.
 *
 * @param folder its address: {@code imaps://imap.exemple.fr/INBOX}; {@code imap:} asks for
 *     encryption too, but on this machine
 * @param user of the mailbox
 * @param password of the user, or of the program where it asks for tokens
 * @param tokens who gives them, or null where the password opens the mailbox
 * @param limits of size and number
 */
public record MailboxSource(
    URI folder, String user, Secret password, @Nullable TokenGrant tokens, RemoteLimits limits)
    implements RemoteSource {
  @Override
  public String name() {
    return folder.toString();
  }

  /** Mails are put away once they are read. */
  @Override
  public boolean emptied() {
    return true;
  }

  /** The folder as the server knows it. */
  public String folderName() {
    String path = folder.getPath();
    return path == null || path.length() <= 1 ? "INBOX" : path.substring(1);
  }
}
