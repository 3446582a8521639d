package fr.greffe.fetching;

import fr.greffe.source.MailboxSource;
import fr.greffe.source.SourceUnavailableException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of a mailbox: its mails by the numbers that the server never gives again (RFC 5092), so
 * that each is fetched once. Nothing is changed there: no mail is marked as seen, moved or deleted.
 */
final class Mailbox implements Origin {
  private static final Duration FOR_EVER = Duration.ofDays(36_500);
  private static final String AS_IT_CAME = "1";
  private static final String NUMBER = "/;UID=";
  private static final int GONE = 410;

  private final MailboxSource source;
  private final Download download;
  private final Timing timing;
  private final MailLogin login;

  /**
   * @param downloads folder of what is being fetched
   */
  Mailbox(MailboxSource source, Path downloads, Timing timing) {
    this.source = source;
    this.timing = timing;
    this.download = new Download(downloads, source.limits().bytes(), timing);
    this.login = new MailLogin(source);
  }

  @Override
  public Listed list(PageStore pages) {
    try {
      Folder folder = login.folder();
      UIDFolder numbers = (UIDFolder) folder;
      Message[] mails = folder.getMessages();
      FetchProfile profile = new FetchProfile();
      profile.add(UIDFolder.FetchProfileItem.UID);
      folder.fetch(mails, profile);
      String prefix = address() + ";UIDVALIDITY=" + numbers.getUIDValidity() + NUMBER;
      List<ListedAddress> documents = new ArrayList<>();
      for (Message mail : mails) {
        documents.add(new ListedAddress(URI.create(prefix + numbers.getUID(mail)), AS_IT_CAME));
      }
      return Listed.most(documents.reversed(), source.limits().documents());
    } catch (MessagingException e) {
      throw unavailable(e);
    }
  }

  /** A server that is gone is gone for all the mails that are left. */
  @Override
  public FetchResult fetch(URI address, Validators known) {
    try {
      String text = address.toString();
      long number = Long.parseLong(text.substring(text.lastIndexOf(NUMBER) + NUMBER.length()));
      Message mail = ((UIDFolder) login.folder()).getMessageByUID(number);
      return mail == null ? new FetchResult.Gone(GONE) : fetch(mail);
    } catch (MessagingException e) {
      throw unavailable(e);
    }
  }

  private FetchResult fetch(Message mail) throws MessagingException {
    String subject = mail.getSubject();
    try {
      Path file = download.of(bytes -> write(mail, bytes));
      return new FetchResult.Fetched(
          file, FileNames.plain((subject == null ? "" : subject) + ".eml"), Validators.NONE);
    } catch (RefusedException e) {
      return new FetchResult.Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new MessagingException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void write(Message mail, OutputStream bytes) throws IOException {
    try {
      mail.writeTo(bytes);
    } catch (MessagingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private RuntimeException unavailable(MessagingException failure) {
    if (timing.stopped()) {
      return new FetchingStoppedException();
    }
    return new SourceUnavailableException(
        "boîte aux lettres illisible : " + source.name() + " : " + why(failure));
  }

  private String why(MessagingException failure) {
    return switch (failure) {
      case AuthenticationFailedException refused ->
          source.tokens() == null
              ? "le serveur refuse l'utilisateur ou son mot de passe"
              : "le serveur refuse l'utilisateur ou le jeton qui a été donné pour lui";
      case FolderNotFoundException missing -> "le dossier n'existe pas";
      default -> Late.why(failure);
    };
  }

  /** The folder's address with its user, whom the addresses of its mails begin with. */
  private String address() {
    URI at = source.folder();
    return at.getScheme()
        + "://"
        + AddressPart.of(source.user())
        + "@"
        + at.getRawAuthority()
        + "/"
        + AddressPart.of(source.folderName());
  }

  @Override
  public boolean namesAll() {
    return true;
  }

  @Override
  public Duration recheck() {
    return FOR_EVER;
  }

  @Override
  public void close() {
    login.close();
  }
}
