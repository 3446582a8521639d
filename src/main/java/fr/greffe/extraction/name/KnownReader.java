package fr.greffe.extraction.name;

import fr.greffe.extraction.name.Gazetteer.Found;
import fr.greffe.language.Token;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads organisations that the lexicons know by name or by sigle. */
final class KnownReader {
  private static final String NONE = "non";
  private static final Set<String> ARTICLES =
      Set.of("la", "le", "l'", "du", "au", "les", "des", "aux");
  private static final Set<String> SPOKEN = Set.of("la", "l'", "le", "du", "au");
  private static final Set<String> AGENTS =
      Set.of("par", "avec", "a", "aupres", "et", "chez", "via", "d'", "de", "(", "entre");
  private static final String FAMILY =
      "(?:SI|SY|SM|CC|CA|SDE|SIV|UD|FD|ADA|AD|ACP|DD|DR|OP|EPF|CD|CR|US|AS|FC|AMI)[A-Z]{1,6}";

  private final Gazetteer<Lexicon.Entry> names = new Gazetteer<>();
  private final Gazetteer<Lexicon.Entry> sigles = new Gazetteer<>();

  KnownReader(Path config) {
    Path lexicons = config.resolve("lexicons");
    Lexicon.load(lexicons.resolve("organisations.tsv"))
        .entries()
        .forEach(entry -> names.add(entry.term(), entry));
    Lexicon.load(lexicons.resolve("organisation-sigles.tsv"))
        .entries()
        .forEach(entry -> sigles.add(entry.term(), entry));
  }

  List<Candidate> read(Phrase phrase) {
    List<Candidate> candidates = new ArrayList<>();
    int i = 0;
    while (i < phrase.size()) {
      Found<Lexicon.Entry> name = names.longest(phrase, i);
      Candidate candidate = name == null ? sigle(phrase, i) : known(phrase, i, name);
      if (candidate != null) {
        candidates.add(candidate);
      }
      i = name == null ? i + 1 : name.end();
    }
    return candidates;
  }

  /** True for a sigle that is known not to be an organisation. */
  boolean isOther(String sigle) {
    Lexicon.Entry entry = sigles.get(sigle);
    return entry != null && entry.column(0).equals(NONE);
  }

  private static @Nullable Candidate known(Phrase phrase, int at, Found<Lexicon.Entry> name) {
    Lexicon.Entry entry = name.value();
    if (entry.column(0).equals(NONE) || !phrase.isCapitalised(at)) {
      return null;
    }
    if (entry.column(1).equals("propre")
        && (phrase.capitals() || !sameCapitals(phrase, at, entry))) {
      return null;
    }
    return new Candidate(
        phrase.span(at, name.end()),
        Organisation.Kind.valueOf(entry.column(0)),
        "known-name",
        Candidate.LEXICON,
        entry.column(1).equals("propre") ? 0.75 : 0.88);
  }

  private static boolean sameCapitals(Phrase phrase, int at, Lexicon.Entry entry) {
    return at > 0 && phrase.token(at).text().charAt(0) == entry.term().charAt(0);
  }

  private @Nullable Candidate sigle(Phrase phrase, int at) {
    Token token = phrase.token(at);
    if (!token.isUpperCase() && isAsAWord(phrase, at)) {
      return asAWord(phrase, at, sigles.get(token.text()));
    }
    if (!token.isUpperCase() || token.text().length() < 2 || token.text().endsWith("'")) {
      return null;
    }
    Lexicon.Entry entry = sigles.get(token.text());
    int end = phrase.key(at + 1).matches("\\d{2}|2a|2b") ? at + 2 : at + 1;
    if (entry == null) {
      return unknown(phrase, at, end);
    }
    if (entry.column(0).equals(NONE)) {
      return null;
    }
    return new Candidate(
        phrase.span(at, end),
        Organisation.Kind.valueOf(entry.column(0)),
        "known-sigle",
        Candidate.LEXICON,
        phrase.capitals() ? 0.7 : 0.85);
  }

  /** "la Caf", "à la Drac": the press writes sigles that are spoken as words. */
  private static boolean isAsAWord(Phrase phrase, int at) {
    Token token = phrase.token(at);
    return at > 0
        && token.isCapitalised()
        && token.isWord()
        && token.text().length() >= 3
        && SPOKEN.contains(phrase.key(at - 1))
        && !phrase.isCapitalised(at + 1)
        && !phrase.key(at + 1).equals("'");
  }

  private static @Nullable Candidate asAWord(Phrase phrase, int at, Lexicon.@Nullable Entry entry) {
    return entry == null || entry.column(0).equals(NONE) || entry.column(1).isEmpty()
        ? null
        : new Candidate(
            phrase.span(at, at + 1),
            Organisation.Kind.valueOf(entry.column(0)),
            "known-sigle",
            Candidate.LEXICON,
            0.8);
  }

  private @Nullable Candidate unknown(Phrase phrase, int at, int end) {
    String letters = phrase.token(at).text().toUpperCase(Locale.FRENCH).replace(".", "");
    if (phrase.capitals()
        || letters.length() > 9
        || letters.length() < 3
        || !letters.matches("[A-ZÉ]{2,}[A-ZÉ0-9-]*")) {
      return null;
    }
    String base = letters.replaceAll("[\\d-]", "");
    boolean family = base.matches(FAMILY);
    boolean article = ARTICLES.contains(phrase.key(at - 1));
    boolean agent = AGENTS.contains(phrase.key(at - 1)) || AGENTS.contains(phrase.key(at - 2));
    double confidence = (family ? 0.35 : 0.2) + (article ? 0.15 : 0) + (agent ? 0.1 : 0);
    return new Candidate(
        phrase.span(at, end),
        family && base.startsWith("S") ? Organisation.Kind.SYNDICAT : Organisation.Kind.OTHER,
        "sigle",
        Candidate.RULE,
        confidence);
  }
}
