package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts facts in the order in which looking at them pays: doubt times impact. Doubt comes from what
 * OCR, contradictions and the reader itself say, and from how often the rule was wrong; impact from
 * what the fact is used for.
 */
public final class Doubts {
  private static final int ENOUGH_CASES = 5;
  private static final double LITTLE = 0.02;
  private static final double MILLIONS = 7;
  private static final Set<Amount.Role> BESIDE =
      EnumSet.of(
          Amount.Role.CONTEXT, Amount.Role.PREVIOUS, Amount.Role.REQUESTED, Amount.Role.UNKNOWN);

  private final Map<String, Quality.Score> rules = new HashMap<>();

  /**
   * @param quality what was measured so far
   */
  public Doubts(Quality quality) {
    quality.rules().forEach(score -> rules.put(score.name(), score));
  }

  /**
   * The facts of some entries that are in doubt and that nobody judged yet, the weightiest first.
   */
  public List<ToCheck> queue(List<Entry> entries, int most) {
    return entries.stream()
        .flatMap(entry -> Stated.all(entry).stream().map(stated -> toCheck(entry, stated)))
        .filter(one -> one.doubt() > LITTLE && !judged(one))
        .sorted(Comparator.comparingDouble(ToCheck::weight).reversed())
        .limit(most)
        .toList();
  }

  private static boolean judged(ToCheck one) {
    Stated stated = one.stated();
    Evidence place = stated.evidence();
    return one.entry().amendments().stream()
        .filter(said -> said.field().equals(stated.field().code()))
        .anyMatch(
            said ->
                !stated.field().many()
                    || place != null && said.evidence().span().overlaps(place.span()));
  }

  private ToCheck toCheck(Entry entry, Stated stated) {
    List<String> reasons = new ArrayList<>();
    double sure = 1;
    Evidence place = stated.evidence();
    if (place != null && place.ocr() != null) {
      sure *= 0.5 + place.ocr() / 200.0;
      reasons.add("lu par OCR, confiance " + place.ocr() + " %");
    }
    if (place != null && warned(entry, place)) {
      sure *= 0.4;
      reasons.add("une alerte porte sur ces mots");
    }
    if (stated.field() == Field.AMOUNT && !amount(entry, stated).flags().isEmpty()) {
      sure *= 0.4;
      reasons.add(String.join(", ", amount(entry, stated).flags()));
    }
    if (stated.field() == Field.ORGANISATION) {
      double read = entry.organisations().get(stated.rank()).fact().confidence();
      sure *= read;
      reasons.add("confiance du lecteur : " + Math.round(read * 100) + " %");
    }
    Quality.Score score = place == null ? null : rules.get(place.rule());
    if (score != null && score.judged() >= ENOUGH_CASES) {
      sure *= score.precision();
      reasons.add("règle juste " + score.right() + " fois sur " + score.judged() + " cas vérifiés");
    }
    return new ToCheck(entry, stated, 1 - sure, impact(entry, stated), reasons);
  }

  private static boolean warned(Entry entry, Evidence place) {
    return entry.warnings().stream()
        .flatMap(warning -> warning.evidence().stream())
        .anyMatch(doubted -> doubted.span().overlaps(place.span()));
  }

  private static Amount amount(Entry entry, Stated stated) {
    return entry.amounts().get(stated.rank()).fact();
  }

  private static double impact(Entry entry, Stated stated) {
    return switch (stated.field()) {
      case AMOUNT -> {
        Amount amount = amount(entry, stated);
        double size = Math.log10(Math.max(10, amount.value().abs().doubleValue())) / MILLIONS;
        yield Math.min(1, size) * (BESIDE.contains(amount.role()) ? 0.3 : 1);
      }
      case OUTCOME, POUR, CONTRE, ABSTENTION, NPPV, VOTER -> contested(entry) ? 1 : 0.6;
      case NUMBER, SEANCE, BODY -> 0.8;
      case TITLE, TYPE -> 0.5;
      case ORGANISATION, MEMBER -> 0.3;
      case BEGINNING -> 1;
      case DATE -> 0.2;
      case EN_EXERCICE, PRESENTS, POUVOIRS, VOTANTS -> 0.4;
    };
  }

  private static boolean contested(Entry entry) {
    if (entry.act() == null || entry.act().vote() == null) {
      return false;
    }
    Vote vote = entry.act().vote().fact();
    return vote.outcome() == Vote.Outcome.REJECTED
        || vote.contre() != null && vote.contre().value() > 0;
  }
}
