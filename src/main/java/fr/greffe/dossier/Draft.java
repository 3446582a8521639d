package fr.greffe.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A draft of an oral question: facts, then questions, each with its sources.
 *
 * @param body that is asked
 * @param assembly its rules
 * @param address "Monsieur le Président,"
 * @param facts one sentence each
 * @param questions one to four
 * @param closing the last words
 * @param leftOut sentences that the length allowed would not take
 */
public record Draft(
    String body,
    Assembly assembly,
    String address,
    List<Sentence> facts,
    List<Sentence> questions,
    String closing,
    int leftOut) {
  public Draft {
    facts = List.copyOf(facts);
    questions = List.copyOf(questions);
  }

  /**
   * A sentence and where it comes from.
   *
   * @param words in French
   * @param citations at least one
   */
  public record Sentence(String words, List<Citation> citations) {
    public Sentence {
      citations = List.copyOf(citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("without a source: " + words);
      }
    }
  }

  /** The whole text, without its sources. */
  public String text() {
    return Stream.of(
            Stream.of(address),
            Stream.of(facts.stream().map(Sentence::words).collect(Collectors.joining(" "))),
            questions.stream().map(Sentence::words),
            Stream.of(closing))
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  public int length() {
    return text().length();
  }

  /**
   * The sentences that the kept lines of a dossier bear; what the question is about stays.
   *
   * @param whole the dossier that this was drafted from
   * @param kept what remains of it
   */
  public Draft following(Dossier whole, Dossier kept) {
    Remains remains = Remains.of(whole, kept);
    return new Draft(
        body,
        assembly,
        address,
        Stream.concat(facts.stream().limit(1), facts.stream().skip(1).filter(remains::bear))
            .toList(),
        questions.stream().filter(remains::bear).toList(),
        closing,
        leftOut);
  }

  /** The same with protected words hidden. */
  public Draft hidden(Hiding hiding) {
    return new Draft(
        body,
        assembly,
        address,
        facts.stream().map(one -> hidden(one, hiding)).toList(),
        questions.stream().map(one -> hidden(one, hiding)).toList(),
        closing,
        leftOut);
  }

  private static Sentence hidden(Sentence one, Hiding hiding) {
    return new Sentence(
        hiding.words(one.citations(), one.words()), Hiding.citations(one.citations(), hiding));
  }
}
