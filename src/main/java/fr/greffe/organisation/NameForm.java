package fr.greffe.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name taken to pieces: one variant for the name itself, and one for each other name said in it
 * (its sigle, its former name).
 *
 * @param variants at least one
 */
public record NameForm(List<Variant> variants) {
  public NameForm {
    variants = List.copyOf(variants);
  }

  /** What a word of a name is worth. */
  enum Worth {
    /** Says what any organisation is ("association"): dropped where the other name has it not. */
    LIGHT,
    /** A legal form of companies. */
    LEGAL,
    /** A word that many names share ("comité", "fêtes"). */
    COMMON,
    /** The same, for a kind of network that is often left unsaid ("pôle", "cluster"). */
    NETWORK,
    /** The same, of what each commune has its own ("chorale"). */
    LOCAL,
    NUMBER,
    /** Sets a name apart from all others. */
    PROPER,
    /** The same, where the name says it is of there ("de la Sarve"). */
    PLACE
  }

  /**
   * A word of a name.
   *
   * @param text folded and in the singular
   * @param worth what it is worth
   */
  record Word(String text, Worth worth) {
    boolean isProper() {
      return worth == Worth.PROPER || worth == Worth.PLACE;
    }

    boolean is(Word other) {
      return text.equals(other.text);
    }
  }

  /**
   * One way to call it.
   *
   * @param words that carry meaning, in order
   * @param said how it stands to the name as written, in French; empty for the name itself
   * @param national whether it is known all over France
   */
  record Variant(List<Word> words, String said, boolean national) {
    private static final Set<Worth> NAMING =
        Set.of(Worth.COMMON, Worth.NETWORK, Worth.LOCAL, Worth.PROPER, Worth.PLACE);

    Variant {
      words = List.copyOf(words);
    }

    String joined() {
      return words.stream().map(Word::text).collect(Collectors.joining());
    }

    Set<String> texts() {
      return words.stream().map(Word::text).collect(Collectors.toSet());
    }

    /** A name that is nothing but one sigle. */
    boolean isSigle() {
      return words.size() == 1
          && words.getFirst().isProper()
          && words.getFirst().text().length() <= 8
          && said.contains("sigle");
    }

    /** False for a name of light words only ("l'association"): it names nobody. */
    boolean names() {
      return words.stream().map(Word::worth).anyMatch(NAMING::contains);
    }
  }

  /** False where no variant names anybody. */
  public boolean names() {
    return variants.stream().anyMatch(Variant::names);
  }

  /** True where the name itself sets it apart from others. */
  public boolean isDistinct() {
    return variants.getFirst().words().stream().anyMatch(Word::isProper);
  }

  /** The words of the name itself on one line, to be compared and sorted by. */
  public String key() {
    return variants.getFirst().words().stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
