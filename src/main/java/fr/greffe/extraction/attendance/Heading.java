package fr.greffe.extraction.attendance;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import fr.greffe.rules.RuleMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The title of a list.
 *
 * @param kind what those are whom the list names
 * @param span where it stands
 */
record Heading(Kind kind, Span span) {
  /** Kinds of lists. */
  enum Kind {
    PRESENT,
    /** They sit for others, below those who are present. */
    SUBSTITUTE,
    /** Those who sit by right again, below substitutes. */
    REGULAR,
    EXCUSED,
    ABSENT,
    PROXY,
    /** "En présence de :" the members where no list of them stands above, else guests. */
    WITH,
    /** The lists end here. */
    END;

    /** Whether those whom it names sit. */
    boolean ofPresent() {
      return this == PRESENT || this == SUBSTITUTE || this == REGULAR;
    }

    /** Whether it stands inside the list of those who are present. */
    boolean isBelow() {
      return this == SUBSTITUTE || this == REGULAR;
    }
  }

  /** The headings among {@code matches}, in order, the first rule where two overlap. */
  static List<Heading> of(List<RuleMatch> matches) {
    List<Heading> headings = new ArrayList<>();
    Covered taken = new Covered();
    for (RuleMatch match : matches) {
      String rule = match.rule().name();
      if (rule.startsWith("heading-") && !taken.touches(match.span())) {
        taken.add(match.span());
        String kind = rule.substring("heading-".length()).replaceFirst("-.*", "");
        headings.add(new Heading(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), match.span()));
      }
    }
    headings.sort(Comparator.comparing(Heading::span));
    return below(headings);
  }

  /** What it titles below a roll in which those present are listed or not. */
  Heading told(boolean listed) {
    return kind == Kind.WITH ? new Heading(listed ? Kind.END : Kind.PRESENT, span) : this;
  }

  /** Substitutes count only below those who are present, those who sit by right below them. */
  private static List<Heading> below(List<Heading> headings) {
    List<Heading> kept = new ArrayList<>();
    for (Heading heading : headings) {
      Kind above = kept.isEmpty() ? Kind.END : kept.getLast().kind();
      boolean stands =
          switch (heading.kind()) {
            case SUBSTITUTE -> above.ofPresent();
            case REGULAR -> above == Kind.SUBSTITUTE;
            default -> true;
          };
      if (stands) {
        kept.add(heading);
      }
    }
    return kept;
  }
}
