package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whole pages as the local press and towns build them; every word of them is ours. */
class PressPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/press");

  @Test
  void readsTheNewsOfATownWithItsTimetableAndNothingElse() throws Exception {
    Document page = read("site-de-ville.html");
    assertThat(page.text())
        .startsWith("La navette gratuite arrive le 2 septembre\n")
        .contains("84 000 euros par an", "Délibération n° 2024-58 du 27 juin 2024")
        .doesNotContain("Cantine", "Facebook", "utile", "marché", "320 000", "traceurs", "légales");
    assertThat(page.tables()).hasSize(1);
    assertThat(page.metadata().published()).isEqualTo("2024-07-22");
    assertThat(page.metadata().site()).isEqualTo("Ville de Montaubry");
  }

  /** That it is an article stands in its linked data alone, among other things in one another. */
  @Test
  void readsTheTeaserOfADailyWithoutItsOffersAndOtherNews() throws Exception {
    Document page = read("quotidien-payant.html");
    assertThat(page.text())
        .contains("15 voix contre 12", "410 000 euros", "1,8 million d'euros")
        .doesNotContain("7,99", "2,3 millions", "3 millions", "1 200 000", "Commenter", "Tissot")
        .doesNotContain("Il vous reste", "à partir de 1 €", "Politique", "gaz");
    assertThat(page.metadata().title())
        .isEqualTo("Montaubry. Le conseil se déchire sur la piscine");
    assertThat(page.metadata().author()).isEqualTo("Romane Tissot");
    assertThat(page.metadata().published()).isEqualTo("2023-11-08T19:05:00+01:00");
    assertThat(page.metadata().site()).isEqualTo("L'Écho des Coteaux");
  }

  @Test
  void readsABlogWithItsCaptionOnceAndWithoutItsComments() throws Exception {
    Document page = read("blog-amp.html");
    assertThat(page.text())
        .containsOnlyOnce("réunis jeudi soir")
        .contains("9 420 000 euros", "19 voix pour, 6 contre et 2 abstentions", "12 000 à 9 500")
        .contains("Nous ne voterons pas une hausse")
        .doesNotContain("9 100 000", "5 €", "3 000 personnes", "50 000", "Marcelle", "partager");
    assertThat(page.metadata().author()).isEqualTo("La rédaction");
    assertThat(page.metadata().published()).isEqualTo("2024-04-05T06:30:00+00:00");
  }

  @Test
  void findsTheNamesThatLinkedDataOnlyPointsTo() throws Exception {
    String page =
        """
        <html><head><title>La halle</title><script type="application/ld+json">
        {"@graph":[{"@type":"BlogPosting","headline":"La halle rouvre","author":{"@id":"#a"},
        "publisher":{"@id":"#p"},"datePublished":"2024-01-09"},
        {"@type":"Person","@id":"#a","name":"Élise Tournier"},
        {"@type":"Organization","@id":"#p","name":"Le Tambour"},]}</script></head>
        <body><p>Le conseil a rouvert la halle.</p><p><span>Salle Bleue</span><span>Entrée libre</span>
        </p></body></html>
        """;
    Document read = new DocumentParser().parse("a.html", page.getBytes(StandardCharsets.UTF_8));
    assertThat(read.metadata().title()).isEqualTo("La halle rouvre");
    assertThat(read.metadata().author()).isEqualTo("Élise Tournier");
    assertThat(read.metadata().site()).isEqualTo("Le Tambour");
    assertThat(read.text()).contains("Salle Bleue Entrée libre");
  }

  private static Document read(String name) throws Exception {
    return new DocumentParser().parse(PAGES.resolve(name));
  }
}
