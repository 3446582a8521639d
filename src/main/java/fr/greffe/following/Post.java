package fr.greffe.following;

import fr.greffe.settings.Settings;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Hands mails to the SMTP server of the settings. */
public final class Post {
  private static final String PATIENCE = "20000";

  private final Settings.Mail mail;

  public Post(Settings.Mail mail) {
    this.mail = mail;
  }

  void send(Digest digest) throws PostException {
    try {
      MimeMessage message = new MimeMessage(session());
      message.setFrom(new InternetAddress(mail.from(), true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(digest.email(), true));
      message.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
      message.setText(digest.text(mail.site()), StandardCharsets.UTF_8.name());
      message.setSentDate(new Date());
      Transport.send(message);
    } catch (MessagingException e) {
      throw new PostException(
          "Le résumé pour "
              + digest.email()
              + " n’est pas parti : "
              + e.getMessage()
              + " ("
              + mail.host()
              + ":"
              + mail.port()
              + "). Il repartira au prochain passage.",
          e);
    }
  }

  private Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol.rfc822", "smtp");
    properties.setProperty("mail.smtp.host", mail.host());
    properties.setProperty("mail.smtp.port", String.valueOf(mail.port()));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
    properties.setProperty("mail.smtp.timeout", PATIENCE);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE);
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(mail.tls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    String user = mail.user();
    String password = mail.password();
    if (user == null || password == null) {
      return Session.getInstance(properties);
    }
    properties.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }
}
