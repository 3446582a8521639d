package fr.greffe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails as folders of what they bring. */
class MailFolderTest {
  private static final String TITLE =
      "Courriel du 2024-03-05 de mairie@valserre.example, Actes de mars";
  private static final String HEAD =
      """
      From: Mairie de Valserre <mairie@valserre.example>
      Date: Mon, 4 Mar 2024 23:30:00 +0000
      Subject: Actes de mars
      MIME-Version: 1.0
      """;
  private final Map<String, String> found = new LinkedHashMap<>();
  @TempDir private Path home;

  @Test
  void givesTheTextAndEachAttachmentUnderTheNameOfTheMail() throws IOException {
    assertThat(
            visit(
                HEAD
                    + """
                    Content-Type: multipart/mixed; boundary=A

                    --A
                    Content-Type: multipart/alternative; boundary=B

                    --B
                    Content-Type: text/plain; charset=iso-8859-1
                    Content-Transfer-Encoding: quoted-printable

                    D=E9lib=E9rations ci-jointes.
                    --B
                    Content-Type: multipart/related; boundary=C

                    --C
                    Content-Type: text/html

                    <p>Délibérations ci-jointes.</p>
                    --C
                    Content-Type: image/png; name=logo.png
                    Content-ID: <logo>
                    Content-Transfer-Encoding: base64

                    AAAA
                    --C--
                    --B--
                    --A
                    Content-Type: application/pdf
                    Content-Disposition: attachment; filename="=?UTF-8?Q?acte_n=C2=B0_1/2024.pdf?="
                    Content-Transfer-Encoding: base64

                    JVBERg==
                    --A
                    Content-Type: application/pdf
                    Content-Disposition: attachment; filename="../acte.pdf"

                    %PDF-2
                    --A
                    Content-Type: application/pdf
                    Content-Disposition: attachment; filename="../acte.pdf"

                    %PDF-3
                    --A
                    Content-Type: application/pkcs7-signature; name=smime.p7s

                    00
                    --A--
                    """))
        .isNull();
    assertThat(found)
        .containsExactly(
            Map.entry(TITLE + "/message.txt", "Délibérations ci-jointes."),
            Map.entry(TITLE + "/acte n° 1-2024.pdf", "%PDF"),
            Map.entry(TITLE + "/..-acte.pdf", "%PDF-2"),
            Map.entry(TITLE + "/..-acte.pdf (2)", "%PDF-3"));
  }

  @Test
  void opensAMailInTheMail() throws IOException {
    visit(
        HEAD
            + """
            Content-Type: multipart/mixed; boundary=A

            --A
            Content-Type: message/rfc822

            From: prefecture@etat.example
            Subject: Accusé
            Content-Type: text/html; charset=utf-8

            <p>Reçu le 4 mars.</p>
            --A--
            """);
    assertThat(found)
        .containsOnlyKeys(
            TITLE + "/Courriel sans date de prefecture@etat.example, Accusé/message.html");
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    assertThat(visit(HEAD + "Content-Type: text/plain\n\n \n")).isEqualTo("le courriel est vide");
    visit(
        HEAD
            + """
            Content-Type: multipart/mixed; boundary=A

            --A
            Content-Type: application/pkcs7-mime; name=smime.p7m

            00
            --A
            Content-Type: application/pdf; name=acte.pdf
            Content-Transfer-Encoding: inconnu

            00
            --A--
            """);
    assertThat(found)
        .containsEntry(TITLE + "/smime.p7m", "! chiffré dans le courriel")
        .containsEntry(TITLE + "/acte.pdf", "! endommagé dans le courriel");
  }

  @Test
  void goesNoDeeperThanPeopleWrite() throws IOException {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int depth = 0; depth < 500; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=B%d\n\n--B%d\n".formatted(depth, depth));
    }
    visit(mail.toString());
    assertThat(found.values()).singleElement().asString().contains("20 niveaux");
  }

  private @Nullable String visit(String mail) throws IOException {
    Path file = home.resolve("a.eml");
    Files.writeString(file, mail.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    return MailFolder.visit(
        file,
        new ContentsVisitor() {
          @Override
          public void file(String name, InputStream bytes) throws IOException {
            found.put(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip());
          }

          @Override
          public void problem(String name, String problem) {
            found.put(name, "! " + problem);
          }
        });
  }
}
