package fr.greffe.correction;

import fr.greffe.document.DocumentId;
import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Amendment;
import fr.greffe.register.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of a fact. Corrections are only added, and undone by saying so: nothing is ever
 * forgotten.
 *
 * @param number in order of making; 0 before it is kept
 * @param document whose fact it is
 * @param anchor where the fact stands
 * @param field what it is
 * @param kind what is said of it
 * @param before what was read, or null where nothing was
 * @param after what holds, or null where nothing does
 * @param rule what had read it, empty where nothing had or nobody knows
 * @param body the deciding authority at that time, for measuring; or null
 * @param author who says it
 * @param made when
 * @param undone by whom and when it was taken back, or null
 */
public record Correction(
    long number,
    DocumentId document,
    Anchor anchor,
    Field field,
    Amendment.Kind kind,
    @Nullable Value before,
    @Nullable Value after,
    String rule,
    @Nullable String body,
    String author,
    Instant made,
    @Nullable Undoing undone) {
  public Correction {
    boolean something = kind != Amendment.Kind.REFUSE;
    if (something != (after != null) || (kind == Amendment.Kind.ADD) != (before == null)) {
      throw new IllegalArgumentException(kind + " from " + before + " to " + after);
    }
  }

  /** Who took a correction back, and when. */
  public record Undoing(String author, Instant made) {}

  /** What is said of a fact that stands in an entry; the value is checked. */
  public static Correction of(
      Entry entry,
      Stated stated,
      Amendment.Kind kind,
      @Nullable Value after,
      String author,
      Instant made) {
    Evidence place = stated.evidence();
    return new Correction(
        0,
        entry.source().id(),
        Anchor.of(entry, place),
        stated.field(),
        kind,
        stated.value(),
        switch (kind) {
          case CONFIRM -> stated.value();
          case REFUSE -> null;
          default -> stated.field().lens().checked(after == null ? stated.value() : after);
        },
        place == null ? "" : place.rule(),
        entry.body() == null ? null : entry.body().name(),
        author,
        made,
        null);
  }

  /** A fact that nobody had read; the value is checked. */
  public static Correction adding(
      Entry entry, Field field, Anchor anchor, Value value, String author, Instant made) {
    return new Correction(
        0,
        entry.source().id(),
        anchor,
        field,
        Amendment.Kind.ADD,
        null,
        field.lens().checked(value),
        "",
        entry.body() == null ? null : entry.body().name(),
        author,
        made,
        null);
  }

  /**
   * Another act begins at a line of this one.
   *
   * @throws IllegalArgumentException saying in French why it cannot
   */
  public static Correction cutting(Entry act, Span line, String author, Instant made) {
    if (!act.span().contains(line) || line.start() <= Places.opening(act).start()) {
      throw new IllegalArgumentException("Choisissez une ligne de l’acte, après la première.");
    }
    Anchor anchor = Anchor.at(act, line);
    return adding(act, Field.BEGINNING, anchor, Value.of(anchor.words()), author, made);
  }

  /** No act begins here: what was taken for one belongs to the act before. */
  public static Correction joining(Entry act, String author, Instant made) {
    Anchor anchor = Anchor.at(act, Places.opening(act));
    return new Correction(
        0,
        act.source().id(),
        anchor,
        Field.BEGINNING,
        Amendment.Kind.REFUSE,
        Value.of(anchor.words()),
        null,
        "",
        act.body() == null ? null : act.body().name(),
        author,
        made,
        null);
  }

  /** Whether it was said of this entry. */
  public boolean isOf(Entry entry) {
    return entry.kind() == anchor.kind()
        && (anchor.isIn(entry) || document.equals(entry.source().id()) && anchor.opens(entry));
  }

  /** Whether another speaks of the same fact. */
  public boolean concerns(Correction other) {
    boolean sameField = document.equals(other.document) && field == other.field;
    boolean sameEntry = anchor.opening().equals(other.anchor.opening());
    return sameField && (field.many() ? anchor.span().overlaps(other.anchor.span()) : sameEntry);
  }

  /** The same, said of what another rule had read. */
  Correction readBy(String other) {
    return new Correction(
        number, document, anchor, field, kind, before, after, other, body, author, made, undone);
  }

  /** True as long as nobody took it back. */
  public boolean stands() {
    return undone == null;
  }
}
