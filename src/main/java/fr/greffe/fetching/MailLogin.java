package fr.greffe.fetching;

import fr.greffe.source.MailboxSource;
import fr.greffe.source.SourceUnavailableException;
import fr.greffe.source.TokenGrant;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logs in to a mailbox, anew where the connection was lost; encrypted, but on this machine. */
final class MailLogin implements AutoCloseable {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String PIECE = "1000000";

  private final MailboxSource source;
  private final CuttableSockets sockets = new CuttableSockets();
  private @Nullable Folder open;

  MailLogin(MailboxSource source) {
    this.source = source;
  }

  Folder folder() throws MessagingException {
    Folder known = open;
    if (known != null && known.isOpen()) {
      return known;
    }
    sockets.cut();
    URI at = source.folder();
    Store store = Session.getInstance(properties(at)).getStore(at.getScheme());
    store.connect(at.getHost(), at.getPort(), source.user(), word());
    Folder folder = store.getFolder(source.folderName());
    folder.open(Folder.READ_ONLY);
    open = folder;
    return folder;
  }

  /** The password, or a new token in its place. */
  private String word() {
    String password = source.password().read(SourceUnavailableException::new);
    TokenGrant tokens = source.tokens();
    return tokens == null ? password : MailToken.of(tokens, password, source.limits().patience());
  }

  private Properties properties(URI at) {
    String protocol = "mail." + at.getScheme() + ".";
    String patience = String.valueOf(source.limits().patience().toMillis());
    boolean inClear = THIS_MACHINE.contains(at.getHost());
    Properties properties = new Properties();
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty(protocol + wait, patience);
    }
    properties.setProperty(protocol + "ssl.checkserveridentity", "true");
    properties.setProperty(protocol + "starttls.enable", "true");
    properties.setProperty(protocol + "starttls.required", String.valueOf(!inClear));
    if (source.tokens() != null) {
      properties.setProperty(protocol + "auth.mechanisms", "XOAUTH2");
    }
    properties.setProperty(protocol + "peek", "true");
    properties.setProperty(protocol + "fetchsize", PIECE);
    properties.put(protocol + "socketFactory", sockets);
    properties.setProperty(protocol + "socketFactory.fallback", "false");
    return properties;
  }

  /** Hangs up without a word: whoever waits on the line is freed, and no answer is waited for. */
  @Override
  public void close() {
    sockets.close();
  }
}
