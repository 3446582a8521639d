package fr.greffe.source;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import org.eclipse.angus.mail.util.DecodingException;
import org.jspecify.annotations.Nullable;

/**
 * A mail, gone through as if it were a folder: its text and each file attached to it, named after
 * the mail ({@code Courriel du 2024-03-05 de mairie@valserre.example, Actes du mois/acte.pdf}), so
 * that each says who sent it and when. A mail in the mail alike. Pictures that the text itself
 * shows and signatures are left out.
 */
public final class MailFolder {
  private static final Predicate<Part> PLAIN = part -> MailText.is(part, "text/plain");
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 2_000;
  private static final Session UTF_8 = Session.getInstance(properties());
  private static final String TOO_MANY =
      "le courriel a plus de 2 000 parties ou plus de 20 niveaux : la suite n'est pas lue";

  private final ContentsVisitor visitor;
  private final ZipNames names = new ZipNames("");
  private int parts;
  private int given;

  private MailFolder(ContentsVisitor visitor) {
    this.visitor = visitor;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }

  /** Whether a file is a mail, by its name. */
  public static boolean is(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".eml");
  }

  /**
   * Goes through a mail.
   *
   * @return what keeps the whole of it from being read, in French, or null
   */
  public static @Nullable String visit(Path file, ContentsVisitor visitor) throws IOException {
    try (SharedFileInputStream bytes = new SharedFileInputStream(file.toFile())) {
      MailFolder folder = new MailFolder(visitor);
      MimeMessage mail = new MimeMessage(UTF_8, bytes);
      folder.mail("", mail, 1);
      if (folder.parts > MOST_PARTS) {
        return TOO_MANY;
      }
      return folder.given == 0 ? "le courriel est vide" : null;
    } catch (MessagingException | RuntimeException e) {
      return "le courriel est endommagé";
    }
  }

  private void mail(String prefix, MimeMessage mail, int depth)
      throws MessagingException, IOException {
    visit(prefix + MailTitle.of(mail) + "/", mail, depth, false);
  }

  /**
   * @param told whether the text was told more plainly before
   */
  private void visit(String prefix, Part part, int depth, boolean told)
      throws MessagingException, IOException {
    if (++parts > MOST_PARTS) {
      return;
    }
    Object content = part.isMimeType("multipart/*") || isMail(part) ? content(part) : null;
    switch (content) {
      case null -> leaf(prefix, part, told);
      case Multipart several when depth == DEEPEST -> problem(prefix + "message", TOO_MANY);
      case MimeMessage inside when depth == DEEPEST -> problem(prefix + "message", TOO_MANY);
      case Multipart several -> {
        List<Part> all = all(several);
        boolean plain = part.isMimeType("multipart/alternative") && all.stream().anyMatch(PLAIN);
        for (Part one : all) {
          visit(prefix, one, depth + 1, told || plain && !PLAIN.test(one));
        }
      }
      case MimeMessage inside -> mail(prefix, inside, depth + 1);
      default -> leaf(prefix, part, told);
    }
  }

  private static boolean isMail(Part part) throws MessagingException {
    return part.isMimeType("message/rfc822");
  }

  /** Null where it is not what it says it is. */
  private static @Nullable Object content(Part part) {
    try {
      return part.getContent();
    } catch (IOException | MessagingException | RuntimeException e) {
      return null;
    }
  }

  private static List<Part> all(Multipart several) throws MessagingException {
    List<Part> all = new ArrayList<>();
    for (int at = 0; at < several.getCount(); at++) {
      all.add(several.getBodyPart(at));
    }
    return all;
  }

  private void leaf(String prefix, Part part, boolean told) throws MessagingException, IOException {
    if (MailText.serves(part) || told && MailText.is(part)) {
      return;
    }
    String name = names.free(prefix + MailTitle.name(part));
    if (part.isMimeType("application/pkcs7-mime") || part.isMimeType("application/x-pkcs7-mime")) {
      problem(name, "chiffré dans le courriel");
      return;
    }
    byte[] text = MailText.bytes(part);
    if (text != null && new String(text, StandardCharsets.UTF_8).isBlank()) {
      return;
    }
    try (InputStream bytes = text == null ? bytes(part) : new ByteArrayInputStream(text)) {
      visitor.file(name, bytes);
      given++;
    } catch (DecodingException | MessagingException e) {
      problem(name, "endommagé dans le courriel");
    }
  }

  private static InputStream bytes(Part part) throws MessagingException {
    try {
      return part.getInputStream();
    } catch (IOException e) {
      throw new MessagingException(e.getMessage(), e);
    }
  }

  private void problem(String name, String problem) {
    visitor.problem(name, problem);
    given++;
  }
}
