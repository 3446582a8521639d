package fr.greffe.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.greffe.document.Document;
import fr.greffe.organisation.EntryLinks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the dossier about the association of the fixtures holds, and where each word comes from. */
class DossierStoryTest {
  private static final Path CONFIG = Path.of("config");
  private static DossierStory story;
  private static Papers papers;
  private static Dossier dossier;
  private static Draft draft;

  @BeforeAll
  static void make() throws Exception {
    story = DossierStory.ofTheFixtures();
    papers = story.about("Mont-Blanc Industries");
    dossier = DossierMaker.load(CONFIG).make(papers);
    draft = Objects.requireNonNull(DraftMaker.load(CONFIG).draft(papers, dossier));
  }

  @Test
  void holdsTheGrantAndTheFeeOnceWithTheirPagesAndTheVote() {
    assertThat(dossier.money().rows())
        .filteredOn(MoneyTable.Row::counted)
        .extracting(
            MoneyTable.Row::nature, row -> row.value().stripTrailingZeros(), MoneyTable.Row::year)
        .containsExactlyInAnyOrder(
            tuple("subventions", new BigDecimal("4.2E+4"), "2021"),
            tuple("cotisations", new BigDecimal("2.88E+3"), "2021"));
    assertThat(dossier.of(Chapter.MONEY))
        .anySatisfy(
            line ->
                assertThat(line.citations())
                    .extracting(Citation::words)
                    .contains(
                        "Pôle métropolitain du Genevois français, délibération n° CS2021-15 du 22"
                            + " avril 2021, p. 2"));
    assertThat(dossier.of(Chapter.VOTES))
        .singleElement()
        .satisfies(line -> assertThat(line.words()).contains("adopté à l'unanimité, 35 pour"));
  }

  @Test
  void tellsTheDissolutionOnceWithTheArticle() {
    assertThat(dossier.of(Chapter.TIMELINE))
        .filteredOn(line -> line.words().startsWith("Dissolution"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.day()).isEqualTo("2021-11-17");
              assertThat(line.citations().getFirst().words())
                  .contains("Le Courrier des Deux Vallées", "19 novembre 2021", "p. 1");
            });
  }

  @Test
  void repeatsTheFourQuestionsAlreadyPut() {
    assertThat(dossier.of(Chapter.QUESTIONS))
        .hasSize(4)
        .allSatisfy(
            line -> assertThat(line.words()).startsWith("Fabienne Grébert : « ").endsWith("? »"));
  }

  @Test
  void givesTheFiguresTheSignalAndWhatIsNotKnown() {
    assertThat(dossier.of(Chapter.FIGURES))
        .extracting(Line::words)
        .anyMatch(
            words -> words.startsWith("320 entreprises, 27 000 emplois — « Le réseau rassemblait"))
        .anyMatch(words -> words.startsWith("quinze ans — "));
    assertThat(dossier.of(Chapter.SIGNALS))
        .extracting(Line::words)
        .contains(
            "Que sont devenus les 44 880 € votés pour Mont-Blanc Industries 7 mois avant sa"
                + " dissolution, le 17 novembre 2021 ?");
    assertThat(dossier.of(Chapter.UNKNOWN))
        .extracting(Line::words)
        .contains(
            "Aucun compte ni bilan de « Mont-Blanc Industries » pour 2021 dans les papiers lus");
    assertThat(dossier.of(Chapter.SUMMARY)).hasSize(5);
  }

  @Test
  void asksWhatBecomesOfTheProgrammePaidFor() {
    assertThat(draft.address()).isEqualTo("Monsieur le Président,");
    assertThat(draft.questions()).hasSizeBetween(1, 4);
    assertThat(draft.questions().getFirst().words())
        .isEqualTo(
            "Que devient « le programme du label », pour quoi cette aide a été votée, depuis la"
                + " dissolution du 17 novembre 2021 ?");
    assertThat(draft.questions()).allSatisfy(one -> assertThat(one.words()).endsWith("?"));
    assertThat(draft.text())
        .contains("42 000 € (subventions) et 2 880 € (cotisations)", "320 entreprises")
        .doesNotContain("{", "}")
        .hasSizeLessThanOrEqualTo(draft.assembly().characters());
  }

  @Test
  void everyCitationLeadsToItsPageAndWords() {
    List<Citation> citations = new ArrayList<>(dossier.citations());
    Stream.of(draft.facts(), draft.questions())
        .flatMap(List::stream)
        .forEach(sentence -> citations.addAll(sentence.citations()));
    assertThat(citations)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            citation -> {
              Document document = story.document(citation.location());
              assertThat(citation.span().of(document.text())).isEqualTo(citation.quote());
              assertThat(citation.quote()).isNotBlank();
              assertThat(
                      document
                          .pages()
                          .get(citation.page() - 1)
                          .span()
                          .contains(citation.span().start()))
                  .as("%s", citation)
                  .isTrue();
            });
  }

  @Test
  void isTheSameHoweverThePapersCome() {
    List<EntryLinks> links = new ArrayList<>(papers.links());
    Collections.reverse(links);
    Papers again =
        new Papers(
            papers.subject(),
            papers.entries(),
            0,
            links,
            papers.ledgers(),
            papers.signals(),
            papers.elsewhere(),
            papers.populations(),
            papers.known(),
            papers.unread());
    Dossier second = DossierMaker.load(CONFIG).make(again);
    assertThat(second).isEqualTo(dossier);
    assertThat(second.digest()).isEqualTo(dossier.digest());
    assertThat(DraftMaker.load(CONFIG).draft(again, second)).isEqualTo(draft);
  }

  @Test
  void saysWhyEachLineIsThere() {
    assertThat(dossier.lines()).allSatisfy(line -> assertThat(line.reasons()).isNotEmpty());
  }

  @Test
  void draftsFromTheLinesThatAreKept() {
    Draft without = draft.following(dossier, without(Chapter.SIGNALS));
    assertThat(draft.questions()).anyMatch(one -> one.words().contains("44 880 €"));
    assertThat(without.questions())
        .hasSize(draft.questions().size() - 1)
        .noneMatch(one -> one.words().contains("44 880 €"));
    assertThat(draft.following(dossier, without(Chapter.MONEY)).text()).doesNotContain("42 000 €");
    assertThat(draft.following(dossier, dossier)).isEqualTo(draft);
  }

  private static Dossier without(Chapter chapter) {
    List<Edits.Choice> removed =
        dossier.of(chapter).stream()
            .map(line -> new Edits.Choice(line.id(), false, 0, ""))
            .toList();
    return new Edits(removed, "", Edits.Status.DRAFT, "").apply(dossier);
  }

  @Test
  void hidesWhatMayNotBePublished() {
    Hiding hiding = (entries, words) -> words.replace("42 000", "█████");
    assertThat(dossier.hidden(hiding).lines())
        .hasSameSizeAs(dossier.lines())
        .noneMatch(line -> line.words().contains("42 000 €, subventions"))
        .anyMatch(line -> line.words().contains("█████ €"));
    assertThat(draft.hidden(hiding).text()).contains("█████ €").doesNotContain("42 000 €");
  }
}
