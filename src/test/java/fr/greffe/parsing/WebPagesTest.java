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
  void readsTheDateThatAPageShows() throws Exception {
    Document document =
        read(
            "<html><body><p>Publié le jeudi 1er août 2019</p><p>" + BODY + "</p></body></html>",
            StandardCharsets.UTF_8);

    assertThat(document.metadata().published()).isEqualTo("2019-08-01");
  }

  private static Document read(String html, Charset charset) throws Exception {
    return new DocumentParser().parse("page.html", html.getBytes(charset));
  }
}
