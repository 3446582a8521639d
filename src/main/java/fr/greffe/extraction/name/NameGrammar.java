package fr.greffe.extraction.name;

import fr.greffe.extraction.name.Gazetteer.Found;
import fr.greffe.extraction.name.Vocabulary.Word;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a name from its head to its end, as names of organisations are written in French: proper
 * nouns, adjectives, matters ("énergie", "parents d'élèves") and the small words that tie them.
 */
final class NameGrammar {
  private static final int LONGEST = 22;

  /** What follows them is the aim of a body before its place is named, of the act afterwards. */
  private static final Set<String> AIMS = Set.of("pour", "contre", "sans");

  private final Vocabulary vocabulary;

  NameGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * How far a name goes.
   *
   * @param end the token after its last
   * @param proper it holds a proper noun
   * @param complete it holds a proper noun or a matter
   */
  record Extent(int end, boolean proper, boolean complete) {}

  /** What ties a token to the name before it. */
  private record Tie(int next, boolean of, boolean and, boolean article, String preposition) {
    Tie ofHead() {
      return new Tie(next, true, and, article, preposition);
    }
  }

  /**
   * The longest continuation of a name at {@code from}; its end is {@code from} if there is none.
   */
  Extent extend(Phrase phrase, int from) {
    int end = from;
    boolean proper = false;
    boolean complete = false;
    int i = from;
    while (i < phrase.size() && i - from < LONGEST) {
      Tie tie = tie(phrase, i);
      if (tie == null || tie.of() && phrase.key(tie.next()).matches("\\d{1,3}")) {
        break;
      }
      if (i == from && closesWithOf(phrase, from)) {
        tie = tie.ofHead();
      }
      int at = tie.next();
      Found<Head> head = vocabulary.heads().longest(phrase, at);
      if (head != null && at > i && !isMatter(phrase, at, head)) {
        boolean belongs = tie.of() && !tie.and() && !tie.preposition().equals(",");
        Extent inner = belongs ? extend(phrase, head.end()) : null;
        if (inner != null && (inner.complete() || isSelfContained(head.value()))) {
          return new Extent(Math.max(inner.end(), head.end()), inner.proper() || proper, true);
        }
        if (!isProper(phrase, at)) {
          break;
        }
      }
      if (isProper(phrase, at)) {
        if (!admitsProper(phrase, i, from, tie) || proper && AIMS.contains(tie.preposition())) {
          break;
        }
        proper = true;
        complete = true;
      } else {
        Word word = vocabulary.words().get(phrase.key(at));
        if (word == null) {
          word = unlisted(phrase, at, tie, i > from);
        }
        if (helps(phrase, at, tie)) {
          break;
        }
        boolean number = isTrailingNumber(phrase, at, from, proper);
        boolean another = proper && tie.and() && !tie.of();
        if (!number && (word == null || another || !admitsWord(tie, word))) {
          break;
        }
        if (proper && (AIMS.contains(tie.preposition()) || tie.preposition().equals("en"))) {
          break;
        }
        if (word == Word.PLACE) {
          i = at + 1;
          continue;
        }
        complete |= word == Word.NOUN;
      }
      i = at + 1;
      end = i;
    }
    return new Extent(end, proper, complete);
  }

  /** True for a token that is a proper noun as far as its letters say. */
  boolean isProper(Phrase phrase, int at) {
    if (!phrase.isCapitalised(at) || vocabulary.stops().contains(phrase.key(at))) {
      return false;
    }
    String text = phrase.token(at).text();
    return text.length() > 1 || !phrase.capitals();
  }

  /** True for a word that names of organisations are made of. */
  boolean isCommon(String key) {
    return vocabulary.words().containsKey(key);
  }

  /** A head noun that is also a matter ("centre", "école" in "association des écoles"). */
  private boolean isMatter(Phrase phrase, int at, Found<Head> head) {
    return head.end() == at + 1
        && !phrase.isCapitalised(at)
        && vocabulary.words().containsKey(phrase.key(at));
  }

  private static boolean isSelfContained(Head head) {
    return head.use() == Head.Use.SEUL;
  }

  /** "Amis de" | "l'histoire": the head has taken the word that ties it. */
  private static boolean closesWithOf(Phrase phrase, int from) {
    return from > 0 && phrase.key(from - 1).matches("de|d'|du|des");
  }

  private @Nullable Tie tie(Phrase phrase, int from) {
    boolean of = false;
    boolean and = false;
    boolean article = false;
    String preposition = "";
    int i = from;
    while (i < phrase.size() && i - from < 4 && isTie(phrase, i, from)) {
      switch (phrase.key(i)) {
        case "de", "du", "des", "d'" -> of = true;
        case "et", "&" -> and = true;
        case "la", "le", "les", "l'" -> article = true;
        case "-", "–", "/" -> {
          if (!phrase.touches(i) || i == 0 || !phrase.touches(i - 1)) {
            return null;
          }
        }
        default -> preposition = phrase.key(i);
      }
      i++;
    }
    return i < phrase.size() ? new Tie(i, of, and, article, preposition) : null;
  }

  private boolean isTie(Phrase phrase, int at, int from) {
    if (!Vocabulary.isLink(phrase.key(at))) {
      return false;
    }
    boolean openingCapital =
        at == from
            && !phrase.capitals()
            && phrase.isCapitalised(at)
            && phrase.token(at).isWord()
            && phrase.isCapitalised(at + 1);
    return !openingCapital;
  }

  private boolean admitsProper(Phrase phrase, int before, int from, Tie tie) {
    boolean afterProper = before > from && isProper(phrase, before - 1);
    if (tie.preposition().isEmpty()) {
      if (tie.and()) {
        return afterProper
            && !tie.article()
            && (!tie.of() || before - 2 >= from && phrase.key(before - 2).matches("de|d'"));
      }
      return tie.of() || !tie.article() || afterProper;
    }
    return switch (tie.preposition()) {
      case "en", "sur" -> afterProper && tie.next() == before + 1;
      case "pour", "contre" -> true;
      case "," -> false;
      default -> phrase.capitals() ? false : afterProper && "aux".equals(tie.preposition());
    };
  }

  private static boolean admitsWord(Tie tie, Word word) {
    return switch (tie.preposition()) {
      case "" -> !(tie.and() && word == Word.PLACE) && (tie.of() || tie.and() || !tie.article());
      case "," -> tie.of() && word == Word.NOUN;
      case "sur" -> false;
      default -> word != Word.PLACE;
    };
  }

  /** "la communauté de communes aide les commerces": here the word is the verb. */
  private static boolean helps(Phrase phrase, int at, Tie tie) {
    return phrase.key(at).equals("aide")
        && !tie.of()
        && phrase.key(at + 1).matches("l'|l[ae]s?|une?|des|ses|cette?|ces|plusieurs|deux|trois");
  }

  /** What the ending of a word that no lexicon lists says of it, or null. */
  private static @Nullable Word unlisted(Phrase phrase, int at, Tie tie, boolean inside) {
    String key = phrase.key(at);
    boolean direct = !tie.of() && !tie.and() && !tie.article() && tie.preposition().isEmpty();
    if (direct && isDemonym(key)) {
      return inside ? Word.NOUN : Word.ADJECTIVE;
    }
    if (direct && key.length() >= 8 && key.matches("[a-z ]+(?:log|graph|sport|nom|tel)iques?")) {
      return Word.NOUN;
    }
    return tie.of() && isPeople(key) ? Word.NOUN : null;
  }

  /** "amicale des boulistes": those whom a body gathers, by what they do. */
  private static boolean isPeople(String key) {
    return key.length() >= 8 && key.matches("[a-z ]+(?:istes|eurs|euses|philes|cultrices)");
  }

  /** "club nautique orcemontois": the people of a place stand for its name. */
  static boolean isDemonym(String key) {
    return key.length() >= 7
        && key.matches("[a-z ]+(?:ois|oise|oises|ais|aise|ien|ienne|iens|iennes|een|eenne|eennes)");
  }

  private static boolean isTrailingNumber(Phrase phrase, int at, int from, boolean proper) {
    if (at == from || !proper || !phrase.key(at).matches("\\d{2,3}|(?:19|20)\\d\\d|2[ab]")) {
      return false;
    }
    String next = phrase.key(at + 1);
    return phrase.isCapitalised(at - 1)
        && !next.matches("€|euros?|%|voix|ans?|h|m|m2|km|\\d.*|janvier|fevrier|mars|avril|mai|juin")
        && !next.matches("juillet|aout|septembre|octobre|novembre|decembre|contre|abstentions?")
        && !(next.equals("pour") && !phrase.key(at + 2).matches("l'|l[ae]s?|une?|son|sa|ses|des"));
  }
}
