package fr.greffe.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.register.Organisation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationScoreTest {
  private final OrganisationScore score = new OrganisationScore();

  @Test
  void countsWhatEachReaderSees() {
    score.add(
        gold(true, "Syndicat des Eaux du Valmont (SEV)", "Les Trembles", "Judo"),
        List.of(
            read("syndicat des eaux du Valmont", "SEV", "rule", "model"),
            read("SEV", null, "lexicon"),
            read("Trembles", null, "model"),
            read("Plan bleu", null, "rule")));
    assertThat(score.lines())
        .anySatisfy(line -> assertThat(line).contains("actes", "règles", "0,500 0,333"))
        .anySatisfy(line -> assertThat(line).contains("modèle", "1,000 0,667"))
        .anySatisfy(line -> assertThat(line).contains("deux d'accord", "1,000 0,333"))
        .anySatisfy(
            line -> assertThat(line).contains("0,667 0,667   (2 justes, 1 de trop, 1 manquées)"));
  }

  @Test
  void asksForNoBareInstitutionAndPunishesNothingWhereAnnotationsAreNotWhole() {
    score.add(
        gold(false, "Les Trembles"),
        List.of(
            read("commune de Vaubelle", null, "lexicon"),
            read("Chardons", null, "rule"),
            read("les Trembles", null, "rule")));
    assertThat(score.lines())
        .anySatisfy(line -> assertThat(line).contains("(1 justes, 0 de trop, 0 manquées)"));
  }

  @Test
  void judgesWhatTheAnnotationSpeaksOf() {
    Annotated gold = gold(true, "Syndicat des Eaux du Valmont (SEV)");
    assertThat(OrganisationScore.judge(gold, read("SEV", null, "rule"))).contains(true);
    assertThat(OrganisationScore.judge(gold, read("Plan bleu", null, "rule"))).contains(false);
    assertThat(OrganisationScore.judge(gold, read("Ville de Vaubelle", null, "rule"))).isEmpty();
    assertThat(OrganisationScore.judge(gold(false), read("Plan bleu", null, "rule"))).isEmpty();
  }

  private static Annotated gold(boolean exhaustive, String... names) {
    return new Annotated(
        Annotated.kind("minutes"), null, List.of(names), Map.of(), List.of(), exhaustive);
  }

  private static Organisation read(String name, @Nullable String sigle, String... readers) {
    return new Organisation(name, sigle, Organisation.Kind.ASSOCIATION, 0.9, List.of(readers));
  }
}
