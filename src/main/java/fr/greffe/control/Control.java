package fr.greffe.control;

import java.util.List;

/**
 * What minutes say of what the law wants.
 *
 * @param mentions in the order of the law
 * @param tallies one a vote
 * @param bound whether the law bound these minutes
 */
public record Control(List<Mention> mentions, List<Tally> tallies, boolean bound) {
  public Control {
    mentions = List.copyOf(mentions);
    tallies = List.copyOf(tallies);
  }

  /** How many mentions are missing. */
  public long missing() {
    return mentions.stream().filter(one -> one.state() == Mention.State.MISSING).count();
  }
}
