package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.extraction.name.Gazetteer.Found;
import fr.greffe.extraction.name.NameGrammar.Extent;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names that a head noun begins or announces: "syndicat d'énergie", "la société Duval". */
final class HeadReader {
  private static final Set<String> INDEFINITE =
      Set.of(
          "un",
          "une",
          "chaque",
          "toute",
          "toutes",
          "tout",
          "tous",
          "aucun",
          "aucune",
          "plusieurs",
          "quelques",
          "certains",
          "certaines",
          "autre",
          "autres",
          "quelle",
          "quel",
          "nombreuses",
          "cette",
          "ce",
          "cet",
          "ces",
          "notre",
          "nos",
          "votre",
          "leur",
          "leurs",
          "sa",
          "son",
          "ses");
  private static final Set<String> ORGANS = Set.of("comite", "bureau", "conseil");
  private static final Set<String> OPENING = Set.of("«", "\"", "“", "”");
  private static final Set<String> NAMING =
      Set.of("denommee", "denomme", "dite", "dit", "nommee", "appelee");

  private static final double UNSURE = 0.42;

  /** "ex-communauté de communes": the name begins behind. */
  private static final int FORMER = "ex-".length();

  private final Vocabulary vocabulary;
  private final NameGrammar grammar;

  HeadReader(Vocabulary vocabulary, NameGrammar grammar) {
    this.vocabulary = vocabulary;
    this.grammar = grammar;
  }

  List<Candidate> read(Phrase phrase) {
    List<Candidate> candidates = new ArrayList<>();
    int i = 0;
    while (i < phrase.size()) {
      Found<Head> head = vocabulary.heads().longest(phrase, i);
      if (head == null) {
        i++;
        continue;
      }
      boolean other =
          head.value().use() == Head.Use.NON
              || governs(phrase, i, head)
              || isFormer(phrase, i, head);
      Candidate candidate = other ? null : name(phrase, i, head);
      if (candidate != null) {
        candidates.add(candidate);
      }
      i = head.end();
    }
    return candidates;
  }

  /** "le comité du syndicat d'énergie": an organ of the body, whose name follows. */
  private boolean governs(Phrase phrase, int at, Found<Head> head) {
    if (!ORGANS.contains(phrase.key(at)) || !phrase.key(head.end()).equals("du")) {
      return false;
    }
    Found<Head> body = vocabulary.heads().longest(phrase, head.end() + 1);
    return body != null && body.value().kind() == Organisation.Kind.SYNDICAT;
  }

  /** "les logements de l'ancienne école du Chambon": a building, no school any more. */
  private static boolean isFormer(Phrase phrase, int at, Found<Head> head) {
    return head.value().kind() == Organisation.Kind.SCHOOL
        && phrase.key(at - 1).matches("anciens?|anciennes?");
  }

  private @Nullable Candidate name(Phrase phrase, int at, Found<Head> head) {
    Head.Use use = head.value().use();
    int after = skipNaming(phrase, head.end());
    Span quoted = quoted(phrase, after);
    if (quoted != null && use != Head.Use.LIE && use != Head.Use.SEUL) {
      boolean keeps = use == Head.Use.PROPRE || use == Head.Use.LIEU;
      Span span = keeps ? phrase.span(at, closing(phrase, quoted)) : quoted;
      return new Candidate(
          span,
          head.value().kind(),
          "head-noun-quoted",
          Candidate.RULE,
          use == Head.Use.LIEU ? UNSURE : 0.9);
    }
    Extent extent = grammar.extend(phrase, head.end());
    boolean indefinite = INDEFINITE.contains(phrase.key(at - 1));
    return switch (use) {
      case LIE ->
          extent.complete() && !(indefinite && !extent.proper())
              ? candidate(phrase, at, extent.end(), head, extent.proper() ? 0.9 : 0.72)
              : null;
      case PROPRE ->
          (extent.proper() || isTitle(phrase, at, head, extent))
                  && !endsName(phrase, at, head)
                  && !isTradeOfATown(phrase, at, head)
              ? candidate(phrase, at, extent.end(), head, extent.proper() ? 0.8 : 0.72)
              : null;
      case LIEU -> extent.proper() ? candidate(phrase, at, extent.end(), head, UNSURE) : null;
      case ANNONCE, INTRODUIT -> introduced(phrase, at, head, extent, indefinite);
      case SEUL -> indefinite && !extent.proper() ? null : alone(phrase, at, head, extent);
      case NON -> null;
    };
  }

  /** "aux Amis de la lecture": common words that a capital where none is due makes a name. */
  private static boolean isTitle(Phrase phrase, int at, Found<Head> head, Extent extent) {
    return phrase.key(head.end() - 1).equals("de")
        && extent.complete()
        && at > 0
        && phrase.isCapitalised(at)
        && phrase.token(at - 1).isWord()
        && !phrase.capitals();
  }

  /** "sa boulangerie de Montclar": a trade and where it is, not its name. */
  private static boolean isTradeOfATown(Phrase phrase, int at, Found<Head> head) {
    return firm(head)
        && !phrase.isCapitalised(at)
        && phrase.key(head.end()).matches("de|du|des|d'");
  }

  /** "Nantes Métropole Communauté urbaine": here the head closes the name before it. */
  private boolean endsName(Phrase phrase, int at, Found<Head> head) {
    return head.value().kind() == Organisation.Kind.TERRITORY
        && at > 0
        && phrase.isCapitalised(at)
        && grammar.isProper(phrase, at - 1);
  }

  private Candidate alone(Phrase phrase, int at, Found<Head> head, Extent extent) {
    int end = extent.complete() ? extent.end() : head.end();
    boolean capital = phrase.isCapitalised(at) && !phrase.capitals();
    double confidence = extent.proper() ? 0.9 : capital ? 0.85 : 0.65;
    return candidate(phrase, at, end, head, confidence);
  }

  private @Nullable Candidate introduced(
      Phrase phrase, int at, Found<Head> head, Extent extent, boolean indefinite) {
    boolean direct = grammar.isProper(phrase, head.end());
    boolean people =
        extent.end() == head.end() + 1 && NameGrammar.isDemonym(phrase.key(head.end()));
    if (direct && people && head.value().use() == Head.Use.ANNONCE) {
      return null;
    }
    if (direct) {
      boolean keeps =
          head.value().use() != Head.Use.ANNONCE
              && phrase.isCapitalised(at)
              && !phrase.capitals()
              && at > 0
              && !indefinite;
      int end = firm(head) ? beforeTown(phrase, head.end(), extent.end()) : extent.end();
      int from = keeps ? at : head.end();
      return end > from ? candidate(phrase, from, end, head, 0.85) : null;
    }
    boolean capital = phrase.isCapitalised(at) && at > 0 && !phrase.capitals();
    boolean keeps = head.value().use() == Head.Use.INTRODUIT && (capital || !firm(head));
    if (!keeps || !extent.complete() || indefinite && !extent.proper()) {
      return null;
    }
    return candidate(phrase, at, extent.end(), head, extent.proper() ? 0.85 : 0.7);
  }

  private static boolean firm(Found<Head> head) {
    return head.value().kind() == Organisation.Kind.COMPANY;
  }

  /** "l'entreprise Duval de Montclair": the town of a firm is not in its name. */
  private int beforeTown(Phrase phrase, int from, int end) {
    boolean town =
        end - from >= 3
            && phrase.key(end - 2).matches("de|du|d'")
            && !vocabulary.words().containsKey(phrase.key(end - 3))
            && !vocabulary.words().containsKey(phrase.key(end - 1));
    return town ? end - 2 : end;
  }

  private static Candidate candidate(
      Phrase phrase, int from, int to, Found<Head> head, double confidence) {
    Span span = phrase.span(from, to);
    int former = phrase.key(from).startsWith("ex ") ? FORMER : 0;
    return new Candidate(
        new Span(span.start() + former, span.end()),
        head.value().kind(),
        "head-noun",
        Candidate.RULE,
        confidence);
  }

  private static int skipNaming(Phrase phrase, int from) {
    return NAMING.contains(phrase.key(from)) ? from + 1 : from;
  }

  private static int closing(Phrase phrase, Span quoted) {
    int i = 0;
    while (phrase.token(i).start() < quoted.end()) {
      i++;
    }
    return i + 1;
  }

  /** What stands between quotation marks that open at a token, or null. */
  static @Nullable Span quoted(Phrase phrase, int open) {
    if (open >= phrase.size() || !OPENING.contains(phrase.token(open).text())) {
      return null;
    }
    for (int i = open + 2; i < Math.min(phrase.size(), open + 14); i++) {
      String text = phrase.token(i).text();
      if (text.equals("»") || text.equals("\"") || text.equals("”") || text.equals("“")) {
        return phrase.span(open + 1, i);
      }
    }
    return null;
  }
}
