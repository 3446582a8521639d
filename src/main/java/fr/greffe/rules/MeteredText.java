package fr.greffe.rules;

/**
 * A text that counts how often it is looked at, so that no pattern of {@code config/rules} can take
 * more than linear time: past {@value #STEPS_PER_CHARACTER} looks a character the match is
 * abandoned.
 */
final class MeteredText implements CharSequence {
  private static final int STEPS_PER_CHARACTER = 1_000;
  private static final long FLOOR = 2_000_000;

  private final String text;
  private final int start;
  private final int end;
  private long left;

  MeteredText(String text) {
    this(text, 0, text.length());
  }

  private MeteredText(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.left = FLOOR + (long) STEPS_PER_CHARACTER * (end - start);
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new ExhaustedException();
    }
    return text.charAt(start + index);
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text.substring(start + from, start + to);
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }

  /** The budget of looks is spent. */
  static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("pattern abandoned", null, false, false);
    }
  }
}
