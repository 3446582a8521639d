package fr.greffe.organisation;

import fr.greffe.organisation.NameForm.Variant;
import fr.greffe.organisation.NameForm.Word;
import fr.greffe.organisation.NameForm.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two designations name the same organisation. It would rather leave two names of one
 * organisation apart than take two organisations for one: what it cannot decide is ambiguous.
 */
public final class Comparison {
  private static final Set<String> GROUPING =
      Set.of("communaute", "commune", "agglomeration", "urbaine");
  private static final Set<String> CALLED =
      Set.of("grand", "metropole", "agglomeration", "agglo", "pay", "val", "vallee", "communaute");
  static final String MORE = "l'un dit de plus : ";

  private static final int LONG_SIGLE = 5;
  private static final int SHORTEST_SIGLE = 3;

  private final NameReader names;
  private final PlaceNames places;

  public Comparison(NameReader names, PlaceNames places) {
    this.names = names;
    this.places = places;
  }

  /** A designation taken to pieces once, for many comparisons. */
  public record Known(Designation designation, NameForm form, Set<String> place) {
    @Nullable String number() {
      return designation.number();
    }
  }

  public Known know(Designation designation) {
    return new Known(
        designation,
        names.read(designation.name(), designation.sigle()),
        names.placeWords(designation.place()));
  }

  /** The best that two of their names have to say. */
  public Likeness compare(Known a, Known b) {
    if (a.number() != null && b.number() != null) {
      return a.number().equals(b.number())
          ? Likeness.of(Verdict.SURE, "même numéro : " + a.number())
          : Likeness.of(Verdict.NOT_FOUND, "numéros différents");
    }
    if (!a.form().names() || !b.form().names()) {
      return Likeness.of(Verdict.NOT_FOUND, "nom commun, sans nom propre");
    }
    return a.form().variants().stream()
        .flatMap(some -> b.form().variants().stream().map(other -> compare(a, some, b, other)))
        .min(Comparator.comparing(Likeness::verdict))
        .orElseThrow();
  }

  private Likeness compare(Known a, Variant some, Known b, Variant other) {
    Pairing pairing = Pairing.of(some, other, places);
    List<Word> left = unexplained(pairing.left(), a, b);
    List<Word> right = unexplained(pairing.right(), b, a);
    if (natures(some, other)) {
      return Likeness.of(Verdict.NOT_FOUND, "une association et une société");
    }
    if (!left.isEmpty() && !right.isEmpty()) {
      boolean forms = Stream.concat(left.stream(), right.stream()).allMatch(Comparison::isForm);
      return forms && !pairing.paired().isEmpty()
          ? Likeness.of(Verdict.AMBIGUOUS, "formes juridiques différentes")
          : Likeness.of(Verdict.NOT_FOUND, "noms différents");
    }
    List<Word> extra = left.isEmpty() ? right : left;
    if (pairing.paired().stream().allMatch(Comparison::isForm)) {
      return Likeness.of(Verdict.NOT_FOUND, "noms différents");
    }
    if (!extra.isEmpty() && !mayBeLeftOut(extra, pairing.paired())) {
      return Likeness.of(Verdict.AMBIGUOUS, MORE + words(extra));
    }
    return judged(a, some, b, other, pairing, !extra.isEmpty());
  }

  /** What is left on one side, but for light words and the place where either stands. */
  private static List<Word> unexplained(List<Word> rest, Known own, Known other) {
    boolean samePlace = own.place().equals(other.place()) || other.place().isEmpty();
    return rest.stream()
        .filter(word -> word.worth() != Worth.LIGHT)
        .filter(word -> !other.place().contains(word.text()))
        .filter(word -> !(samePlace && own.place().contains(word.text())))
        .toList();
  }

  private boolean mayBeLeftOut(List<Word> extra, List<Word> paired) {
    Set<String> words = texts(extra);
    Set<String> rest = texts(paired);
    if (words.equals(Set.of("commune"))) {
      return places.isCommune(rest);
    }
    boolean grouping = GROUPING.containsAll(words) && words.contains("communaute");
    return extra.stream().allMatch(word -> word.worth() == Worth.LEGAL)
        || isUnsaidNetwork(extra, paired)
        || (grouping && rest.stream().anyMatch(CALLED::contains));
  }

  /**
   * "Pôle Rive Claire" and "Rive Claire": two proper words, or one and the same kind of network.
   */
  private static boolean isUnsaidNetwork(List<Word> extra, List<Word> paired) {
    long proper = paired.stream().filter(Word::isProper).count();
    boolean network = paired.stream().anyMatch(word -> word.worth() == Worth.NETWORK);
    return extra.stream().allMatch(word -> word.worth() == Worth.NETWORK)
        && (proper > 1 || (proper == 1 && network));
  }

  private Likeness judged(
      Known a, Variant some, Known b, Variant other, Pairing pairing, boolean shorter) {
    boolean known = !a.place().isEmpty() && !b.place().isEmpty();
    boolean same = known && a.place().equals(b.place());
    Set<String> proper = proper(pairing.paired());
    List<String> reasons = new ArrayList<>();
    reasons.add(
        pairing.left().isEmpty() && pairing.right().isEmpty()
            ? "même nom"
            : "même nom, à des mots près");
    Verdict verdict;
    if (same) {
      verdict = Verdict.SURE;
      reasons.add("même lieu");
    } else if (some.national() || other.national()) {
      verdict = Verdict.SURE;
      reasons.add("connue dans toute la France");
    } else if (proper.isEmpty()) {
      verdict = known ? Verdict.NOT_FOUND : Verdict.AMBIGUOUS;
      reasons.add(known ? "nom répandu, lieux différents" : "nom répandu, lieu inconnu");
    } else if (known && proper.size() < 2 && local(pairing.paired())) {
      verdict = Verdict.AMBIGUOUS;
      reasons.add("chaque commune a la sienne, lieux différents");
    } else if (places.isShared(proper)) {
      verdict = Verdict.AMBIGUOUS;
      reasons.add("plusieurs communes portent le nom " + String.join(" ", proper));
    } else {
      verdict = Verdict.PROBABLE;
      reasons.add("nom propre : " + String.join(" ", proper));
    }
    for (Variant variant : List.of(some, other)) {
      if (!variant.said().isEmpty() && !reasons.contains(variant.said())) {
        reasons.add(variant.said());
      }
    }
    verdict = verdict.and(sigles(some, other, pairing, same, reasons));
    if (!pairing.slips().isEmpty()) {
      reasons.add("à une faute près : " + String.join(", ", pairing.slips()));
      boolean enough = same || proper.size() > 1 || pairing.paired().size() > 2;
      verdict = verdict.and(enough ? Verdict.PROBABLE : Verdict.AMBIGUOUS);
    }
    return new Likeness(shorter ? verdict.and(Verdict.PROBABLE) : verdict, reasons);
  }

  /** Letters alone prove less than words: the fewer and the farther, the less. */
  private static Verdict sigles(
      Variant some, Variant other, Pairing pairing, boolean same, List<String> reasons) {
    if (!pairing.shortened().isEmpty()) {
      String sigle = String.join(", ", pairing.shortened());
      reasons.add("sigle de ses mots : " + sigle);
      boolean whole = some.words().size() == 1 || other.words().size() == 1;
      return !whole || (same && sigle.length() >= SHORTEST_SIGLE)
          ? Verdict.PROBABLE
          : Verdict.AMBIGUOUS;
    }
    if (some.isSigle() && other.isSigle() && !same) {
      return some.joined().length() >= LONG_SIGLE ? Verdict.PROBABLE : Verdict.AMBIGUOUS;
    }
    return Verdict.SURE;
  }

  /** One says association, the other a form of company. */
  private static boolean natures(Variant a, Variant b) {
    return (isAssociation(a) && isCompany(b)) || (isAssociation(b) && isCompany(a));
  }

  private static boolean isAssociation(Variant variant) {
    return variant.texts().contains("association") && !isCompany(variant);
  }

  private static boolean isCompany(Variant variant) {
    return variant.words().stream().anyMatch(word -> word.worth() == Worth.LEGAL)
        || (!variant.words().isEmpty() && variant.words().getFirst().text().equals("societe"));
  }

  private static boolean local(List<Word> words) {
    return words.stream().anyMatch(word -> word.worth() == Worth.LOCAL)
        && words.stream().noneMatch(word -> word.worth() == Worth.PLACE);
  }

  private static boolean isForm(Word word) {
    return word.worth() == Worth.LEGAL || word.worth() == Worth.LIGHT;
  }

  private static Set<String> proper(List<Word> words) {
    return texts(words.stream().filter(Word::isProper).toList());
  }

  private static Set<String> texts(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String words(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
