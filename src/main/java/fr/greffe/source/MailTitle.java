package fr.greffe.source;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What a mail and its parts are called: by sender, day and subject; by their file names. */
final class MailTitle {
  private static final String NO_NAME = "piece";

  private MailTitle() {}

  static String of(MimeMessage mail) {
    String day = day(mail);
    String sender = sender(mail);
    String subject = subject(mail);
    return plain(
        "Courriel"
            + (day == null ? " sans date" : " du " + day)
            + (sender == null ? " sans expéditeur" : " de " + sender)
            + (subject == null ? "" : ", " + subject));
  }

  static String name(Part part) throws MessagingException {
    if (MailText.is(part, "text/plain")) {
      return "message.txt";
    }
    if (MailText.is(part, "text/html")) {
      return "message.html";
    }
    String name = fileName(part);
    return name == null || name.isBlank() ? NO_NAME : plain(name);
  }

  private static @Nullable String fileName(Part part) {
    try {
      String name = part.getFileName();
      return name == null ? null : MimeUtility.decodeText(name);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return null;
    }
  }

  private static @Nullable String day(MimeMessage mail) {
    try {
      Date sent = mail.getSentDate();
      return sent == null
          ? null
          : Instant.ofEpochMilli(sent.getTime()).atZone(Schedule.PARIS).toLocalDate().toString();
    } catch (MessagingException e) {
      return null;
    }
  }

  private static @Nullable String sender(MimeMessage mail) {
    try {
      Address[] from = mail.getFrom();
      if (from == null || from.length == 0) {
        return null;
      }
      return from[0] instanceof InternetAddress sender ? sender.getAddress() : from[0].toString();
    } catch (MessagingException e) {
      return null;
    }
  }

  private static @Nullable String subject(MimeMessage mail) {
    try {
      String subject = mail.getSubject();
      return subject == null || subject.isBlank() ? null : subject.strip();
    } catch (MessagingException e) {
      return null;
    }
  }

  private static String plain(String text) {
    return ZipNames.plain(text.replaceAll("\\s*[/\\\\]\\s*", "-").replaceAll("\\s+", " ").strip());
  }
}
