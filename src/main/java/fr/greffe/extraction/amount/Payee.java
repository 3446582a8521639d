package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.util.Comparator;
import java.util.List;

/**
 * An organisation that a sum may go to.
 *
 * @param span in offsets of the text
 * @param name as written, with its sigle
 * @param sort who it is, in the letters of {@code amount-payee.yaml}
 */
record Payee(Span span, String name, char sort) {
  /** Associations, schools, hospitals. */
  static final char PRIVATE = '◆';

  /** Companies. */
  static final char FIRM = '◈';

  /** Names of which the text does not say what they are, and papers, which sign what they tell. */
  static final char OTHER = '◉';

  /** Syndicats, to which communes contribute. */
  static final char SYNDICAT = '▣';

  /** Public bodies, which pay as often as they are paid. */
  static final char PUBLIC = '◇';

  /** Those of {@code passage}, in order. */
  static List<Payee> of(Passage passage, List<Mention<Organisation>> organisations) {
    return organisations.stream()
        .filter(mention -> passage.span().contains(mention.span()))
        .map(mention -> payee(mention, passage.span().start()))
        .sorted(Comparator.comparing(Payee::span))
        .toList();
  }

  private static Payee payee(Mention<Organisation> mention, int offset) {
    Organisation fact = mention.fact();
    Span span = mention.span();
    String name = fact.sigle() == null ? fact.name() : fact.name() + " (" + fact.sigle() + ")";
    return new Payee(new Span(span.start() - offset, span.end() - offset), name, sort(fact.kind()));
  }

  private static char sort(Organisation.Kind kind) {
    return switch (kind) {
      case COMPANY -> FIRM;
      case PUBLIC_BODY, TERRITORY -> PUBLIC;
      case SYNDICAT -> SYNDICAT;
      case ASSOCIATION, SCHOOL, HEALTH, UNION -> PRIVATE;
      case MEDIA, OTHER -> OTHER;
    };
  }

  static boolean isLetter(int letter) {
    return letter == PRIVATE
        || letter == FIRM
        || letter == PUBLIC
        || letter == OTHER
        || letter == SYNDICAT;
  }

  /** True where one name is the other, or a part of it. */
  boolean isNamedAs(Payee other) {
    String one = Lexicon.fold(name);
    String two = Lexicon.fold(other.name);
    return one.contains(two) || two.contains(one);
  }
}
