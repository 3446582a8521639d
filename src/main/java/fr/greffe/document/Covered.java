package fr.greffe.document;

import java.util.BitSet;
import java.util.Collection;

/** The characters of a text that some stretches cover: tells overlaps at once, however many. */
public final class Covered {
  private final BitSet characters = new BitSet();

  public static Covered by(Collection<Span> spans) {
    Covered covered = new Covered();
    spans.forEach(covered::add);
    return covered;
  }

  public void add(Span span) {
    characters.set(span.start(), span.end());
  }

  /** Whether one of the stretches holds the character at {@code offset}. */
  public boolean contains(int offset) {
    return characters.get(offset);
  }

  /** Whether {@code span} shares a character with one of the stretches. */
  public boolean touches(Span span) {
    int first = characters.nextSetBit(span.start());
    return first >= 0 && first < span.end();
  }
}
