package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebPagesTest {
  private static final String BODY =
      "Le conseil municipal de Valbrune a voté lundi soir la rénovation de la halle, pour un"
          + " montant de 640 000 euros. Les travaux commenceront en septembre, a précisé l'adjointe"
          + " aux travaux devant une salle pleine.";

  @Test
  void keepsTheArticleAndDropsWhatSurroundsIt() throws Exception {
    String html =
        """
        <html><head><title>La halle | Le Courrier</title><meta property="og:type" content="article">
        <meta property="og:title" content="La halle rénovée"><meta property="og:site_name" content="Le Courrier">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-14T08:00:00+02:00",
        "author":[{"@type":"Person","name":"Ana\\u00efs Ferrand"}]}</script></head><body>
        <nav><a href="/a">Accueil</a> <a href="/b">Sports</a></nav>
        <div class="cookie-banner">Nous utilisons des cookies pour mesurer l'audience.</div>
        <article><h1>La halle rénovée</h1><p>Publié le 14 mai 2024 à 8h00</p><p>%s</p><p>%s</p><p>%s</p></article>
        <div class="related"><h2>À lire aussi</h2><p>Un incendie maîtrisé hier</p></div>
        <form class="comment-form"><p>Laisser un commentaire</p></form></body></html>
        """
            .formatted(BODY, BODY.replace("lundi", "jeudi"), BODY.replace("septembre", "octobre"));

    Document document = read(html, StandardCharsets.UTF_8);

    assertThat(document.text())
        .contains("640 000 euros", "jeudi soir", "en octobre")
        .doesNotContain("cookies", "Sports", "incendie", "commentaire", "Publié le");
    assertThat(document.metadata().title()).isEqualTo("La halle rénovée");
    assertThat(document.metadata().author()).isEqualTo("Anaïs Ferrand");
    assertThat(document.metadata().published()).isEqualTo("2024-05-14T08:00:00+02:00");
    assertThat(document.metadata().site()).isEqualTo("Le Courrier");
  }

  @Test
  void keepsCouncilPagesWhole() throws Exception {
    StringBuilder html = new StringBuilder("<html><body><table><tr><td><h2>Conseil du 4 mars</h2>");
    for (int i = 1; i <= 30; i++) {
      html.append("<p><font size=2>").append(i).append(". Point d'ordre n° ").append(i);
      html.append("</font></p><ul><li>Voté à l'unanimité</li></ul>");
    }
    html.append("</td></tr></table></body></html>");

    String text = read(html.toString(), Charset.forName("windows-1252")).text();

    for (int i = 1; i <= 30; i++) {
      assertThat(text).contains(i + ". Point d'ordre n° " + i + "\n");
    }
    assertThat(text.split("Voté à l'unanimité", -1)).hasSize(31);
  }

  @Test
  void writesTheRanksThatAPageShows() throws Exception {
    String html =
        """
        <html><body><h2>Conseil du 4 mars</h2>
        <ol><li><p>Bail du presbytère</p><p>Adopté</p></li><li>Tarifs du port<br>Adopté</li></ol>
        <ol start="7" type="I"><li>Vœu pour la gare</li><li value="12">Bois</li></ol>
        <ol type="a"><li>Sans rang<ul><li>sous-point</li></ul></li><li>4. Rang écrit</li></ol>
        <ol style="list-style: none"><li>Nu</li></ol></body></html>
        """;

    assertThat(read(html, StandardCharsets.UTF_8).text().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "Conseil du 4 mars",
            "1. Bail du presbytère",
            "Adopté",
            "2. Tarifs du port",
            "Adopté",
            "VII. Vœu pour la gare",
            "XII. Bois",
            "a. Sans rang",
            "sous-point",
            "4. Rang écrit",
            "Nu");
  }

  @Test
  void readsTheDateThatAPageShows() throws Exception {
    Document document =
        read(
            "<html><body><p>Publié le jeudi 1er août 2019</p><p>" + BODY + "</p></body></html>",
            StandardCharsets.UTF_8);

    assertThat(document.metadata().published()).isEqualTo("2019-08-01");
  }

  @Test
  void dropsBoxesByTheirHeadingAndCallsToSubscribe() throws Exception {
    String html =
        """
        <html><head><title>La halle rénovée - L'Écho de Valbrune</title>
        <meta property="article:published_time" content="2024-05-14"></head><body>
        <div><h1>La halle rénovée</h1><p>%s</p><p>%s</p>
        <p>Il vous reste 40 %% de cet article à lire.</p>
        <p>Abonnez-vous : 2 € le premier mois puis 9 € par mois.</p></div>
        <div class="bloc-7"><h3>Sur le même sujet</h3><p><a href="/x">Le stade fermé pour 3 mois</a></p></div>
        <p><strong>À lire aussi</strong></p><p><a href="/y">La piscine coûtera 4 millions</a></p>
        </body></html>
        """
            .formatted(BODY, BODY.replace("lundi", "jeudi"));

    Document document = read(html, StandardCharsets.UTF_8);

    assertThat(document.text())
        .contains("lundi soir", "jeudi soir")
        .doesNotContain("Il vous reste", "9 €", "stade", "piscine", "À lire");
    assertThat(document.metadata().title()).isEqualTo("La halle rénovée");
    assertThat(document.metadata().site()).isEqualTo("L'Écho de Valbrune");
  }

  @Test
  void keepsASeasonTicketAndTheInvitationToAMeeting() throws Exception {
    String invitation = "Abonnez-vous à la saison du théâtre : 90 € pour six spectacles.";
    String html =
        """
        <html><head><meta property="og:type" content="article"></head><body><h1>Rentrée</h1>
        <p>%s</p><p>%s</p><p>Inscrivez-vous à la réunion du 3 mai 2024.</p></body></html>
        """
            .formatted(BODY, invitation);

    assertThat(read(html, StandardCharsets.UTF_8).text())
        .contains(invitation, "Inscrivez-vous à la réunion");
  }

  @Test
  void dropsTheLinesAtTheFootOfASite() throws Exception {
    String html =
        """
        <html><body><p>%s</p><p>Valbrune - 7 visiteurs en ligne - Dernière mise à jour : 02/02/2024</p>
        </body></html>
        """
            .formatted(BODY);

    assertThat(read(html, StandardCharsets.UTF_8).text())
        .contains("640 000 euros")
        .doesNotContain("visiteurs", "02/02/2024");
  }

  @Test
  void readsFrontMatterWhoseTitleHoldsAColon() throws Exception {
    String markdown =
        """
        ---
        title: Valbrune : la halle en travaux
        date: 2024-05-14
        author: "Ana Ferrand"
        ---

        %s

        *Vous aimez nos articles ? Soutenez-nous pour 2 € par mois.*
        """
            .formatted(BODY);

    Document document =
        new DocumentParser().parse("billet.md", markdown.getBytes(StandardCharsets.UTF_8));

    assertThat(document.metadata().title()).isEqualTo("Valbrune : la halle en travaux");
    assertThat(document.metadata().author()).isEqualTo("Ana Ferrand");
    assertThat(document.metadata().published()).isEqualTo("2024-05-14");
    assertThat(document.text()).contains("640 000 euros").doesNotContain("Soutenez-nous");
  }

  private static Document read(String html, Charset charset) throws Exception {
    return new DocumentParser().parse("page.html", html.getBytes(charset));
  }
}
