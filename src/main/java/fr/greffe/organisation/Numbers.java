package fr.greffe.organisation;

import fr.greffe.organisation.Comparison.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds under which number an organisation is registered, and says how sure that is. */
final class Numbers {
  private static final int SIRET = 14;
  private static final int SIREN = 9;

  private final Rulings rulings;
  private final Territories territories;
  private final Directory directory;
  private final Comparison comparison;

  Numbers(Rulings rulings, Territories territories, Directory directory, Comparison comparison) {
    this.rulings = rulings;
    this.territories = territories;
    this.directory = directory;
    this.comparison = comparison;
  }

  /** What is known of an organisation's registration. */
  record Found(
      @Nullable String siren,
      @Nullable String siret,
      @Nullable String rna,
      @Nullable Integer population,
      boolean territory,
      Likeness likeness) {}

  /** A clerk's word first, then what stands in the papers, then the official lists. */
  Found of(List<Known> group, Known main) {
    Optional<Decision> decided =
        group.stream().flatMap(k -> rulings.number(k).stream()).findFirst();
    List<Listed> listed =
        group.stream()
            .map(known -> territories.named(known.form()))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (decided.isPresent()) {
      String number = String.valueOf(decided.get().number());
      return found(
          number, listed, Likeness.of(Verdict.SURE, "décision de " + decided.get().author()));
    }
    Optional<String> written =
        group.stream().flatMap(known -> Stream.ofNullable(known.number())).findFirst();
    if (written.isPresent()) {
      return found(
          written.get(),
          listed,
          Likeness.of(Verdict.SURE, "numéro écrit dans un document, clé juste"));
    }
    return listed.isEmpty() ? extract(main) : official(listed);
  }

  /** Looks into the extract of Sirene or RNA, where one is loaded. */
  private Found extract(Known main) {
    List<Listed> alike =
        directory.like(main.designation().name()).stream()
            .filter(listed -> likeness(listed, main).verdict().links())
            .toList();
    if (alike.size() != 1) {
      return alike.isEmpty()
          ? found(null, List.of(), Likeness.of(Verdict.NOT_FOUND, "dans aucune liste officielle"))
          : new Found(null, null, null, null, false, severalIn(alike));
    }
    Listed only = alike.getFirst();
    List<String> reasons = new ArrayList<>(likeness(only, main).reasons());
    reasons.addFirst("« " + only.name() + " » dans l'extrait " + only.list());
    if (only.state() != null) {
      reasons.add(only.state());
    }
    return new Found(
        only.siren(),
        only.siret(),
        only.rna(),
        null,
        false,
        new Likeness(likeness(only, main).verdict(), reasons));
  }

  private Likeness likeness(Listed listed, Known main) {
    Designation other = new Designation(listed.name(), null, listed.place(), null);
    return comparison.compare(main, comparison.know(other));
  }

  private static Likeness severalIn(List<Listed> listed) {
    return Likeness.of(
        Verdict.AMBIGUOUS,
        listed.size() + " entrées de la liste « " + listed.getFirst().list() + " » portent ce nom");
  }

  private static Found official(List<Listed> listed) {
    if (listed.size() > 1) {
      return new Found(null, null, null, null, true, severalIn(listed));
    }
    return found(
        listed.getFirst().siren(),
        listed,
        Likeness.of(
            Verdict.SURE, "seule de ce nom dans la liste « " + listed.getFirst().list() + " »"));
  }

  private static Found found(@Nullable String number, List<Listed> listed, Likeness likeness) {
    Integer population =
        listed.stream()
            .filter(one -> listed.size() == 1 || (number != null && number.equals(one.siren())))
            .findFirst()
            .map(Listed::population)
            .orElse(null);
    boolean rna = number != null && number.startsWith("W");
    return new Found(
        number == null || rna ? null : number.substring(0, SIREN),
        number == null || number.length() != SIRET ? null : number,
        rna ? number : null,
        population,
        !listed.isEmpty(),
        likeness);
  }
}
