package fr.greffe.wording;

import fr.greffe.document.Evidence;
import fr.greffe.register.Amount;
import fr.greffe.register.Count;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Reference;
import fr.greffe.register.Vote;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts in French, for people. */
public final class FrenchWords {
  private FrenchWords() {}

  public static String documentType(DocumentType type) {
    return switch (type) {
      case DELIBERATION -> "délibération";
      case MINUTES -> "procès-verbal";
      case DELIBERATION_LIST -> "liste de délibérations";
      case TRANSCRIPT -> "compte rendu des débats";
      case ARRETE -> "arrêté";
      case PRESS_ARTICLE -> "article de presse";
      case ARTICLE -> "article";
      case COMMUNIQUE -> "communiqué";
      case MUNICIPAL_NEWS -> "actualité municipale";
      case ORAL_QUESTION -> "question orale";
      case OTHER -> "autre document";
    };
  }

  /** What is known of words that were recognised, null for those that the file itself holds. */
  public static @Nullable String recognition(Evidence evidence) {
    return evidence.ocr() == null
        ? null
        : "lu par OCR, confiance "
            + evidence.ocr()
            + " %"
            + (evidence.doubtful() ? " : à vérifier" : "");
  }

  public static String kind(Entry.Kind kind) {
    return switch (kind) {
      case DELIBERATION -> "délibération";
      case MINUTES -> "procès-verbal";
      case ARRETE -> "arrêté";
      case ARTICLE -> "article";
      case QUESTION -> "question";
      case OTHER -> "autre document";
    };
  }

  public static String outcome(Vote.Outcome outcome) {
    return switch (outcome) {
      case ADOPTED -> "adopté";
      case REJECTED -> "rejeté";
      case NOTED -> "pris acte";
      case WITHDRAWN -> "retiré";
      case POSTPONED -> "reporté";
      case ELECTED -> "élection";
      case UNKNOWN -> "résultat inconnu";
    };
  }

  public static String choice(Vote.Choice choice) {
    return switch (choice) {
      case POUR -> "pour";
      case CONTRE -> "contre";
      case ABSTENTION -> "abstention";
      case NPPV -> "ne prend pas part au vote";
    };
  }

  /** "adopté à l'unanimité, 25 pour (lu), 0 contre (déduit : unanimité)". */
  public static String vote(Vote vote) {
    return Stream.of(
            outcome(vote.outcome())
                + (Boolean.TRUE.equals(vote.unanimous()) ? " à l'unanimité" : ""),
            counted(vote.pour(), "pour"),
            counted(vote.contre(), "contre"),
            counted(vote.abstention(), isOne(vote.abstention()) ? "abstention" : "abstentions"),
            counted(vote.nppv(), isOne(vote.nppv()) ? "ne prend pas part" : "ne prennent pas part"),
            counted(vote.blank(), isOne(vote.blank()) ? "blanc" : "blancs"),
            counted(vote.invalid(), isOne(vote.invalid()) ? "nul" : "nuls"),
            Boolean.TRUE.equals(vote.secret()) ? "scrutin secret" : null,
            vote.chairDecided() ? "voix prépondérante" : null)
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  private static boolean isOne(@Nullable Count count) {
    return count != null && count.value() < 2;
  }

  private static @Nullable String counted(@Nullable Count count, String what) {
    return count == null ? null : count(count).replaceFirst("^(\\d+)", "$1 " + what);
  }

  /** "31" for a number read, "31 (déduit : liste des présents)" for one deduced. */
  public static String count(Count count) {
    return count.deducedFrom() == null
        ? "" + count.value()
        : count.value() + " (déduit : " + count.deducedFrom() + ")";
  }

  /** "42 000 € TTC, subvention, pour Mont-Blanc Industries". */
  public static String amount(Amount amount) {
    return Stream.of(
            bound(amount.bound()) + money(amount),
            amount.tax() == null
                ? null
                : amount.tax() == Amount.Tax.NET ? "net" : amount.tax().name(),
            amount.unit() == null ? null : "par " + amount.unit(),
            role(amount.role()),
            amount.beneficiary() == null ? null : "pour " + amount.beneficiary(),
            amount.account() == null ? null : "compte " + amount.account(),
            amount.year(),
            amount.flags().isEmpty() ? null : "à vérifier : " + String.join(", ", amount.flags()))
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** "42 000 €", "de 5 000 à 10 000 €". */
  public static String money(Amount amount) {
    String currency = amount.currency().equals("EUR") ? "€" : amount.currency();
    return amount.upper() == null
        ? number(amount.value()) + " " + currency
        : "de " + number(amount.value()) + " à " + number(amount.upper()) + " " + currency;
  }

  private static String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.FRANCE);
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(4);
    return format.format(value);
  }

  private static String bound(Amount.Bound bound) {
    return switch (bound) {
      case EXACT, RANGE -> "";
      case APPROXIMATE -> "environ ";
      case MAXIMUM -> "au plus ";
      case MINIMUM -> "au moins ";
    };
  }

  public static String role(Amount.Role role) {
    return switch (role) {
      case GRANT -> "subvention";
      case REQUESTED -> "demandé";
      case FEE -> "cotisation";
      case CONTRIBUTION -> "participation";
      case CONTRACT -> "marché";
      case LOAN -> "emprunt";
      case GUARANTEE -> "garantie";
      case PURCHASE -> "acquisition";
      case SALE -> "cession";
      case RENT -> "loyer";
      case PRICE -> "tarif";
      case CAP -> "plafond";
      case COST -> "coût";
      case BUDGET_LINE -> "ligne budgétaire";
      case BUDGET_TOTAL -> "total budgétaire";
      case BALANCE -> "solde";
      case REVENUE -> "recette";
      case TAX -> "fiscalité";
      case PAY -> "rémunération";
      case PENALTY -> "pénalité";
      case PREVIOUS -> "montant antérieur";
      case CONTEXT -> "cité";
      case UNKNOWN -> "";
    };
  }

  /** "2021-04-22 (séance)". */
  public static String date(PartialDate date) {
    String days =
        date.start() == null
            ? "jusqu'au " + date.end()
            : date.end() == null
                ? "à partir du " + date.start()
                : date.start().equals(date.end())
                    ? date.start().toString()
                    : date.start() + " → " + date.end();
    return Stream.of(
            days,
            date.time() == null ? null : "à " + date.time(),
            date.approximate() ? "environ" : null,
            date.deduced() ? "déduite" : null,
            dateRole(date.role()),
            date.flag() == null ? null : "à vérifier : " + date.flag())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What happens on a date, empty where nothing says it. */
  public static String dateRole(PartialDate.Role role) {
    return switch (role) {
      case SEANCE -> "séance";
      case CONVOCATION -> "convocation";
      case SENT -> "transmission";
      case RECEIVED -> "réception";
      case PUBLISHED -> "publication";
      case SIGNED -> "signature";
      case CITED_ACT -> "acte cité";
      case LAW -> "texte de loi";
      case DEADLINE -> "échéance";
      case PERIOD -> "période";
      case EVENT -> "événement";
      case UNKNOWN -> "";
    };
  }

  /**
   * "Caisse d'allocations familiales (CAF), organisme public, confiance 0,93, accord de : modèle,
   * règle".
   */
  public static String organisation(Organisation organisation) {
    String sigle = organisation.sigle() == null ? "" : " (" + organisation.sigle() + ")";
    return "%s%s, %s, confiance %.2f, lu par : %s"
        .formatted(
            organisation.name(),
            sigle,
            organisationKind(organisation.kind()),
            organisation.confidence(),
            String.join(", ", organisation.readers()));
  }

  public static String organisationKind(Organisation.Kind kind) {
    return switch (kind) {
      case ASSOCIATION -> "association";
      case COMPANY -> "entreprise";
      case PUBLIC_BODY -> "organisme public";
      case TERRITORY -> "collectivité";
      case SYNDICAT -> "syndicat";
      case SCHOOL -> "établissement d'enseignement";
      case HEALTH -> "établissement de santé";
      case UNION -> "syndicat professionnel";
      case MEDIA -> "média";
      case OTHER -> "autre organisation";
    };
  }

  /** How an act bears on another: "vise", "modifie"… */
  public static String relation(Reference.Relation relation) {
    return switch (relation) {
      case CITES -> "vise";
      case MODIFIES -> "modifie";
      case REPLACES -> "annule et remplace";
      case WITHDRAWS -> "retire";
    };
  }

  public static String reference(Reference reference) {
    return Stream.of(
            relation(reference.relation()),
            reference.number() == null ? null : "n° " + reference.number(),
            reference.date() == null ? null : "du " + reference.date())
        .filter(part -> part != null)
        .collect(Collectors.joining(" "));
  }
}
