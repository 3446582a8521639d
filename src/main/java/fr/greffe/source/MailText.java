package fr.greffe.source;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the text of a mail, and what belongs to it, from what is attached. */
final class MailText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> SIGNATURES =
      List.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature");

  private MailText() {}

  /** Whether a part is the mail's own text, of this type. */
  static boolean is(Part part, String type) {
    try {
      return part.isMimeType(type)
          && part.getFileName() == null
          && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    } catch (MessagingException e) {
      return false;
    }
  }

  /** Whether a part is the mail's own text. */
  static boolean is(Part part) {
    return is(part, "text/plain") || is(part, "text/html");
  }

  /** Whether a part only serves the text: a picture that it shows, its signature. */
  static boolean serves(Part part) throws MessagingException {
    for (String signature : SIGNATURES) {
      if (part.isMimeType(signature)) {
        return true;
      }
    }
    return part.isMimeType("image/*")
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && part instanceof MimePart picture
        && picture.getContentID() != null;
  }

  /** The mail's own text in UTF-8 where it says its letters, or null where the part is none. */
  static byte @Nullable [] bytes(Part part) throws MessagingException {
    if (!is(part)) {
      return null;
    }
    try {
      if (new ContentType(part.getContentType()).getParameter("charset") == null) {
        return part.getInputStream().readAllBytes();
      }
      // the mark outweighs whatever letters a page says that it is written in
      String mark = part.isMimeType("text/html") ? BYTE_ORDER_MARK : "";
      return part.getContent() instanceof String text
          ? (mark + text).getBytes(StandardCharsets.UTF_8)
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
