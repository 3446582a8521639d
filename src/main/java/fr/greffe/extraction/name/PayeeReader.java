package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Enumeration;
import fr.greffe.extraction.cue.PaidLines;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is paid in lists and tables of subsidies, however plain the name ("Judo", "Jumelage"):
 * rows of a name and a sum, below words that speak of subsidies.
 */
final class PayeeReader {
  private static final int CONTEXT = 500;
  private static final int NEAR = 120;
  private static final int CONTEXT_OF_ENUMERATIONS = 2_000;
  private static final int LONGEST_NAME = 90;
  private static final int LONG_RUN = 6;
  static final Pattern SUM =
      Pattern.compile(
          "\\d{1,3}(?:[ .]?\\d{3}){0,3}(?:[.,]\\d{2})? ?(?:€|euros?)?(?: ?\\([^)]{0,40}\\))?");
  private static final Pattern LISTED =
      Pattern.compile(
          "[-–•▪*+►➢→✓·]?\\s*(?<name>\\p{Lu}[^\\t\\n"
              + "€:]{1,88}?)\\s*(?::|\\.{3,}|…+|_{3,}|[-–=→])\\s*(?<sum>\\d{1,3}(?:["
              + " .]?\\d{3}){0,3}(?:[.,]\\d{2})?) ?(?:€|euros?).{0,40}");
  private static final Pattern SUBSIDIES =
      Pattern.compile(
          "(?:sommes?|aides?|montants?)(?: [a-z]{2,14}){0,2}"
              + " (?:attribuees?|versees?|allouees?|accordees?|octroyees?)"
              + "|(?:vers|attribu|allou|accord|octro|aid)[a-z]{0,5}[^;.]{0,40}?associations?[^;.]{0,40}?(?:aides?|sommes?|montants?|dons?)|subventions?"
              + " (?:[a-z]{2,14} ){0,3}(?:ci|suivante)|subventions?(?!"
              + " (?:d'(?:equipement|investissement|exploitation)|de"
              + " l'etat|dsil|detr))[^;]{0,200}?(?:associat|attribu|octro|accord|allou|vers|benefici|organism|suivant|aux"
              + " )|(?:attribu|octro|accord|allou|vers)[^;]{0,120}?subventions?|subventions?"
              + " (?:communales?|municipales?|20\\d\\d|annuelles?|votees?|proposees?|demandees?)|(?:demandees?|proposees?|percues?|attribuees?|votees?)"
              + "\t|aides? [^;.]{0,60}(?:entreprises|associations)|avances? remboursables?");
  private static final Pattern TARIFF =
      Pattern.compile(
          "(?<!\\p{L})(?:tarifs?|prix|vendre|vendus?|vendues?|ventes?|location|loyers?|redevances?)"
              + "(?!\\p{L})");
  private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s");
  private static final Pattern BUDGET =
      Pattern.compile("plan de financement|section d|chapitre|amortissement|excedent|emprunts");

  private final Set<String> notPayees;
  private final PaidLines paidLines;
  private final PaidColumn paidColumn;

  private final Vocabulary vocabulary;

  PayeeReader(Path config, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    paidLines = PaidLines.load(config);
    paidColumn = PaidColumn.load(config);
    notPayees =
        Lexicon.load(config.resolve("lexicons/not-organisations.tsv")).entries().stream()
            .map(entry -> Lexicon.fold(entry.term()))
            .collect(Collectors.toSet());
  }

  /** Payees of a stretch of {@code text}. */
  List<Candidate> read(String text, Span within) {
    List<Candidate> payees = new ArrayList<>(enumerated(text, within));
    payees.addAll(paidColumn.read(text, within, cell -> name(cell.of(text), cell)));
    int lastRow = within.start() - NEAR;
    int start = within.start();
    while (start < within.end()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? within.end() : Math.min(newline, within.end());
      Span row = new Span(start, end);
      Span name = end - start > 300 ? null : payee(text, row);
      if (name != null
          && (start - lastRow < NEAR && goesOn(text, lastRow, start)
              || speaksOfSubsidies(text, Math.max(within.start(), start - CONTEXT), start))) {
        payees.add(payee(name));
        lastRow = end;
      }
      start = end + 1;
    }
    return payees;
  }

  /** Payees of enumerations in running text and of lists, a line each. */
  private List<Candidate> enumerated(String text, Span within) {
    List<Candidate> payees = new ArrayList<>();
    List<List<Enumeration.Item>> runs = new ArrayList<>(Enumeration.read(text, within));
    runs.addAll(paidLines.read(text, within));
    for (List<Enumeration.Item> run : runs) {
      int start = run.getFirst().name().start();
      int from = Math.max(within.start(), start - CONTEXT_OF_ENUMERATIONS);
      if (speaksOfSubsidies(text, from, start)) {
        named(text, run).forEach(name -> payees.add(payee(name)));
      }
    }
    return payees;
  }

  /**
   * The names of a run; where most are organisations' the plain ones are too ("chasseurs : 60 €").
   */
  private List<Span> named(String text, List<Enumeration.Item> run) {
    long proper =
        run.stream().filter(item -> isName(afterPurpose(text, item.name()).of(text))).count();
    boolean gathers = run.size() >= LONG_RUN && proper * 3 >= run.size() * 2;
    List<Span> names = new ArrayList<>();
    for (Enumeration.Item item : run) {
      Span name = afterPurpose(text, item.name());
      boolean plain = gathers && name.start() < item.sum().start() && isPlain(name.of(text));
      if (plain || isName(name.of(text))) {
        names.add(name);
      }
    }
    return names;
  }

  /** A proper noun, or a common one that only an organisation has. */
  private boolean isName(String words) {
    boolean proper = words.chars().anyMatch(Character::isUpperCase);
    return !isStranger(words) && (proper || vocabulary.opensWithHead(words));
  }

  private boolean isPlain(String words) {
    return !isStranger(words) && words.indexOf(',') < 0;
  }

  private boolean isStranger(String words) {
    return notPayees.contains(Lexicon.fold(words.split("[\\s:'’]+", 2)[0]));
  }

  /** True where nothing between two rows says that another list begins. */
  private static boolean goesOn(String text, int from, int to) {
    return from >= 0 && !BUDGET.matcher(Lexicon.fold(text.substring(from, to))).find();
  }

  private @Nullable Span name(String cell, Span span) {
    return name(cell, 0, cell.length(), span.start());
  }

  private static Candidate payee(Span name) {
    return new Candidate(name, Organisation.Kind.ASSOCIATION, "payee", Candidate.RULE, 0.75);
  }

  private static boolean speaksOfSubsidies(String text, int from, int to) {
    String before = Lexicon.fold(text.substring(from, to));
    Matcher subsidies = SUBSIDIES.matcher(before);
    int last = -1;
    while (subsidies.find()) {
      last = subsidies.end();
    }
    String since = last < 0 ? "" : before.substring(last);
    return last >= 0 && !BUDGET.matcher(since).find() && !TARIFF.matcher(since).find();
  }

  private @Nullable Span payee(String text, Span row) {
    String line = row.of(text);
    return line.indexOf('\t') >= 0 ? cell(line, row.start()) : listed(line, row.start());
  }

  private @Nullable Span listed(String line, int offset) {
    if (line.indexOf('€') < 0 && !line.contains("euro")) {
      return null;
    }
    Matcher matcher = LISTED.matcher(line.strip());
    int blank = line.length() - line.stripLeading().length();
    return matcher.matches()
        ? name(line, blank + matcher.start("name"), blank + matcher.end("name"), offset)
        : null;
  }

  private @Nullable Span cell(String line, int offset) {
    Span name = null;
    boolean paid = false;
    int start = 0;
    for (String cell : line.split("\t", -1)) {
      String words = cell.strip();
      if (name == null
          && words.length() > 1
          && words.chars().anyMatch(Character::isLetter)
          && !SUM.matcher(words).matches()) {
        name = name(line, start + purpose(cell), start + cell.length(), offset);
        if (name == null) {
          return null;
        }
      } else if (name != null) {
        paid |= SUM.matcher(words).matches();
      }
      start += cell.length() + 1;
    }
    return paid ? name : null;
  }

  /** "Fête d'été – Comité des fêtes": how long what comes before the organisation is. */
  private int purpose(String cell) {
    Matcher dash = DASH.matcher(cell);
    return dash.find() && !vocabulary.opensWithHead(cell.substring(0, dash.start()))
        ? begins(cell, dash.end())
        : 0;
  }

  private Span afterPurpose(String text, Span name) {
    return new Span(name.start() + purpose(name.of(text)), name.end());
  }

  private int begins(String cell, int from) {
    String after = cell.substring(from);
    boolean named =
        vocabulary.opensWithHead(after)
            || after.matches("(?:\\p{Lu}|l['’]|commune de |ville de ).*");
    return named && after.chars().anyMatch(Character::isUpperCase) ? from : 0;
  }

  private @Nullable Span name(String line, int from, int to, int offset) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(line.charAt(end - 1))
        && ").»".indexOf(line.charAt(end - 1)) < 0) {
      end--;
    }
    String name = line.substring(start, end);
    boolean plausible =
        name.length() > 1
            && name.length() < LONGEST_NAME
            && Character.isUpperCase(name.charAt(0))
            && name.split("\\s+").length <= 10
            && !notPayees.contains(Lexicon.fold(name.split("[\\s:']+", 2)[0]))
            && !name.matches(".*\\d{4,}.*");
    return plausible ? new Span(start, end).shift(offset) : null;
  }
}
