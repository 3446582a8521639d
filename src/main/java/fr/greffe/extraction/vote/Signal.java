package fr.greffe.extraction.vote;

import fr.greffe.document.Span;
import fr.greffe.register.Vote;
import java.util.List;
import java.util.OptionalInt;

/** Words that tell something of a vote; spans are offsets in the text of the act. */
sealed interface Signal {
  Span span();

  String rule();

  /** Whether the words alone show that a vote was held or a fate decided. */
  default boolean strong() {
    return false;
  }

  /** A count, or the members named for a choice, or both. */
  record Counted(
      Span span, String rule, Box box, OptionalInt number, List<Vote.Voter> voters, int names)
      implements Signal {
    public Counted {
      voters = List.copyOf(voters);
    }

    @Override
    public boolean strong() {
      return number.isPresent() && box != Box.NPPV;
    }
  }

  /** A formula that stands for a count. */
  record Formula(Span span, String rule, Form form, String words) implements Signal {
    @Override
    public boolean strong() {
      return true;
    }

    boolean unanimous() {
      return form != Form.MAJORITY;
    }
  }

  /** Formulae. */
  enum Form {
    UNANIMITY,
    /** Of all who vote: no abstention either. */
    STRONG_UNANIMITY,
    /** "à l'unanimité moins…". */
    UNANIMITY_MINUS,
    MAJORITY
  }

  /** What became of the act, in words. */
  record Said(Span span, String rule, Vote.Outcome outcome) implements Signal {
    @Override
    public boolean strong() {
      return true;
    }
  }

  /** A verb by which the council decides, without a word of a vote. */
  record Operative(Span span, String rule) implements Signal {}

  /** The council is told something, without a word of a vote. */
  record Information(Span span, String rule) implements Signal {}

  /** A number of a ballot paper count. */
  record Tally(Span span, String rule, Of of, int number) implements Signal {}

  /** What a tally counts. */
  enum Of {
    VOTERS,
    EXPRESSED,
    MAJORITY,
    CANDIDATE,
    /** Of the attendance, printed beside the vote. */
    ATTENDANCE
  }

  /** A mark without a number. */
  record Mark(Span span, String rule, Sort sort) implements Signal {}

  /** Marks. */
  enum Sort {
    HEAD,
    SECRET,
    PUBLIC,
    CASTING,
    SAME,
    /** The chair leaves for the vote. */
    CHAIR_AWAY,
    ROUND
  }
}
