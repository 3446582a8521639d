package fr.greffe.organisation;

import java.util.List;

/**
 * A question worth asking, with the facts that raise it.
 *
 * @param name of the rule
 * @param question in French, never a reproach
 * @param organisation identifier of the one it is about
 * @param bodies who votes
 * @param sources the facts, each with its page
 */
public record Signal(
    String name, String question, String organisation, List<String> bodies, List<Source> sources) {
  public Signal {
    bodies = List.copyOf(bodies);
    sources = List.copyOf(sources);
  }

  /**
   * A fact.
   *
   * @param words what is stated, in French
   * @param place where it stands
   */
  public record Source(String words, Ledger.Place place) {}
}
