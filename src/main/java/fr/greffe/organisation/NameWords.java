package fr.greffe.organisation;

import fr.greffe.organisation.NameForm.Word;
import fr.greffe.organisation.NameForm.Worth;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of names: one form for all their spellings, and what each is worth. */
final class NameWords {
  private static final Pattern SIGLE = Pattern.compile("[A-Z][A-Z0-9.&-]{1,9}");
  private static final Pattern DOTTED = Pattern.compile("\\b((?:[a-z]\\.){2,}[a-z]?)");
  private static final Pattern NUMBER = Pattern.compile("\\d+|[ivx]{2,4}|\\d+(?:e|er|eme|ere|nd)");
  private static final int LONGEST_FORM = 4;
  private static final int DEPTH = 2;
  private static final Set<String> BEFORE_PLACES =
      Set.of("mont", "saint", "sainte", "val", "pic", "puy", "col", "lac");
  private static final Set<String> HEADS =
      Set.of("societe", "entreprise", "etablissement", "cabinet", "groupe", "organisme");
  private static final Set<String> OF = Set.of("de", "du", "des", "d");
  private static final Set<String> EMPTY =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "un", "une", "et", "en", "a", "au", "aux",
          "pour", "par", "sur", "sous", "dans", "&", "s", "lez", "chez", "numero", "n");

  private final Map<String, Worth> worth = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Set<String> starts = new HashSet<>();
  private final Set<String> national = new HashSet<>();

  static NameWords load(Path config) {
    Path lexicons = config.resolve("lexicons");
    NameWords words = new NameWords();
    Lexicon.load(lexicons.resolve("organisation-sigles.tsv")).entries().stream()
        .filter(entry -> !entry.column(1).isEmpty())
        .forEach(entry -> words.forms.put(Lexicon.fold(entry.term()), entry.column(1)));
    Lexicon.load(lexicons.resolve("identity-equivalents.tsv"))
        .entries()
        .forEach(entry -> words.forms.put(entry.term(), entry.column(0)));
    Lexicon.load(lexicons.resolve("identity-words.tsv"))
        .entries()
        .forEach(entry -> words.worth.put(entry.term(), worth(entry.column(0))));
    Lexicon.load(lexicons.resolve("organisations.tsv"))
        .entries()
        .forEach(entry -> words.national.add(Lexicon.fold(entry.term())));
    words.forms.keySet().forEach(form -> words.starts.add(form.replaceFirst(" .*", "")));
    return words;
  }

  /** The words that carry meaning, in order. */
  List<Word> of(String name) {
    List<Word> words = new ArrayList<>();
    boolean place = false;
    boolean named = false;
    for (String text : expanded(split(name), DEPTH)) {
      if (EMPTY.contains(text)) {
        place = place || OF.contains(text);
      } else {
        String one = singular(text);
        boolean placed = place && worthOf(one) == Worth.PROPER;
        Worth own = words.isEmpty() ? worthOf(one) : inside(worthOf(one), one);
        words.add(new Word(one, placed || named ? Worth.PLACE : own));
        named = BEFORE_PLACES.contains(one);
        place = false;
      }
    }
    return words;
  }

  /** The meaning words of a name that is written in full, quickly. */
  static List<String> plain(String name) {
    List<String> words = new ArrayList<>(4);
    for (String word : split(name)) {
      if (!EMPTY.contains(word)) {
        words.add(singular(word));
      }
    }
    return words;
  }

  boolean isNational(String name) {
    return national.contains(Lexicon.fold(name));
  }

  /** True for a word that names share, as against one that sets a name apart. */
  boolean isKnown(String word) {
    return worth.containsKey(word);
  }

  static boolean isSigle(String name) {
    return SIGLE.matcher(name.strip()).matches();
  }

  private static List<String> split(String name) {
    String folded = Lexicon.fold(name);
    if (folded.indexOf('.') >= 0) {
      folded = DOTTED.matcher(folded).replaceAll(match -> match.group().replace(".", ""));
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !isOfWord(folded.charAt(i))) {
        if (i > start) {
          words.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&';
  }

  /** The longest written form first, then the forms in what it stands for. */
  private List<String> expanded(List<String> words, int depth) {
    if (depth == 0) {
      return words;
    }
    List<String> all = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int length = starts.contains(words.get(i)) ? Math.min(LONGEST_FORM, words.size() - i) : 0;
      String full = null;
      while (length > 0 && full == null) {
        full = forms.get(String.join(" ", words.subList(i, i + length)));
        length = full == null ? length - 1 : length;
      }
      if (full == null) {
        all.add(words.get(i));
      } else {
        all.addAll(expanded(split(full), depth - 1));
      }
      i += Math.max(1, length);
    }
    return all;
  }

  private Worth worthOf(String word) {
    boolean number = "0123456789ivx".indexOf(word.charAt(0)) >= 0 && NUMBER.matcher(word).matches();
    return number ? Worth.NUMBER : worth.getOrDefault(word, Worth.PROPER);
  }

  /** "Entreprise X" is X; "X Entreprises" is not. */
  private static Worth inside(Worth worth, String word) {
    return worth == Worth.LIGHT && HEADS.contains(word) ? Worth.COMMON : worth;
  }

  private static Worth worth(String column) {
    return switch (column) {
      case "léger" -> Worth.LIGHT;
      case "forme" -> Worth.LEGAL;
      case "commun" -> Worth.COMMON;
      case "réseau" -> Worth.NETWORK;
      case "local" -> Worth.LOCAL;
      default -> throw new IllegalArgumentException("identity-words.tsv : " + column);
    };
  }

  static String singular(String word) {
    boolean plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
    return plural && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
