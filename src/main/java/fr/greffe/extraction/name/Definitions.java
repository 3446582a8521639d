package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sigles that a text itself explains, "Nom en toutes lettres (SIGLE)": those of organisations,
 * and those of plans, funds and taxes, which are then no organisation anywhere in the text.
 */
final class Definitions {
  private static final int LONGEST = 14;

  private final Map<String, Organisation.Kind> organisations = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  /** Reads the definitions of a phrase: candidates with their sigles, new ones included. */
  List<Candidate> read(
      Phrase phrase, List<Candidate> candidates, Vocabulary vocabulary, KnownReader known) {
    List<Candidate> explained = new ArrayList<>(candidates);
    for (int i = 1; i + 2 < phrase.size(); i++) {
      if (!phrase.token(i).text().equals("(") || !phrase.token(i + 2).text().equals(")")) {
        continue;
      }
      String sigle = phrase.token(i + 1).text();
      if (!isSigle(sigle)) {
        continue;
      }
      int end = phrase.token(i - 1).end();
      Candidate named =
          explained.stream().filter(one -> one.span().end() == end).findFirst().orElse(null);
      if (known.isOther(sigle) && named == null) {
        others.add(letters(sigle));
      } else if (named != null) {
        explained.remove(named);
        explained.add(named.withSigle(sigle));
        organisations.putIfAbsent(letters(sigle), named.kind());
      } else {
        Candidate spelled = spelled(phrase, i, sigle, vocabulary);
        if (spelled != null) {
          explained.add(spelled);
          organisations.putIfAbsent(letters(sigle), spelled.kind());
        }
      }
    }
    return explained;
  }

  /** What a sigle stands for in this text, or null. */
  Organisation.@Nullable Kind kind(String sigle) {
    return organisations.get(letters(sigle));
  }

  boolean isOther(String sigle) {
    return others.contains(letters(sigle)) && !organisations.containsKey(letters(sigle));
  }

  /** The words before the bracket whose initials spell the sigle. */
  private @Nullable Candidate spelled(
      Phrase phrase, int bracket, String sigle, Vocabulary vocabulary) {
    String letters = letters(sigle);
    int wanted = letters.length() - 1;
    for (int i = bracket - 1; i >= Math.max(0, bracket - LONGEST); i--) {
      String key = phrase.key(i);
      if (!phrase.token(i).isWord()
          || Vocabulary.isLink(key) && key.charAt(0) != letters.charAt(wanted)) {
        if (!Vocabulary.isLink(key)) {
          return null;
        }
        continue;
      }
      if (key.charAt(0) == letters.charAt(wanted)) {
        wanted--;
      } else if (!Vocabulary.isLink(key)) {
        return null;
      }
      if (wanted < 0) {
        return spelledFrom(phrase, i, bracket, sigle, vocabulary);
      }
    }
    return null;
  }

  private @Nullable Candidate spelledFrom(
      Phrase phrase, int from, int bracket, String sigle, Vocabulary vocabulary) {
    boolean begins = phrase.isCapitalised(from);
    boolean excluded =
        vocabulary.stops().contains(phrase.key(from))
            || vocabulary.things().contains(phrase.key(from))
            || vocabulary.heads().longest(phrase, from) instanceof Gazetteer.Found<Head> head
                && head.value().use() == Head.Use.NON;
    if (!begins || excluded) {
      others.add(letters(sigle));
      return null;
    }
    Span span = phrase.span(from, bracket);
    return new Candidate(
        span, Organisation.Kind.OTHER, "spelled-sigle", List.of(Candidate.RULE), 0.55, sigle);
  }

  private static boolean isSigle(String text) {
    String letters = text.replace(".", "").replaceAll("\\d+$", "");
    return letters.length() >= 2
        && letters.length() <= 10
        && letters.equals(letters.toUpperCase(Locale.FRENCH))
        && letters.chars().filter(Character::isLetter).count() >= 2;
  }

  private static String letters(String sigle) {
    return Phrase.key(sigle.replace(".", ""));
  }
}
