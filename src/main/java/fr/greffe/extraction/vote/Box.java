package fr.greffe.extraction.vote;

import fr.greffe.register.Vote;
import org.jspecify.annotations.Nullable;

/** What a count of a vote counts. */
enum Box {
  POUR(Vote.Choice.POUR),
  CONTRE(Vote.Choice.CONTRE),
  ABSTENTION(Vote.Choice.ABSTENTION),
  NPPV(Vote.Choice.NPPV),
  BLANK(null),
  INVALID(null);

  private final Vote.@Nullable Choice choice;

  Box(Vote.@Nullable Choice choice) {
    this.choice = choice;
  }

  /** What a member so counted chose, or null for ballots nobody is named for. */
  Vote.@Nullable Choice choice() {
    return choice;
  }
}
