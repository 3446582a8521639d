package fr.greffe.web.entry;

import fr.greffe.correction.Correction;
import fr.greffe.register.Amendment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it is told.
 *
 * @param number by which it can be taken back
 * @param words "Somme corrigée : 4 200 € au lieu de 42 000 €"
 * @param quote the words it is anchored to
 * @param page where they stood
 * @param by "par A. Morel, le 3 mai 2024 à 12:00"
 * @param undone who took it back and when, or null
 * @param lost true where its words are no longer in what is read
 */
public record SaidView(
    long number,
    String words,
    String quote,
    int page,
    String by,
    @Nullable String undone,
    boolean lost) {
  private static final int LONGEST = 120;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.of("Europe/Paris"));

  public static SaidView of(Correction correction, List<Correction> lost) {
    String quote = correction.anchor().words().replaceAll("\\s+", " ").strip();
    return new SaidView(
        correction.number(),
        words(correction),
        quote.length() > LONGEST ? quote.substring(0, LONGEST) + " […]" : quote,
        correction.anchor().page(),
        by(correction.author(), correction.made()),
        correction.undone() == null
            ? null
            : by(correction.undone().author(), correction.undone().made()),
        lost.contains(correction));
  }

  static String words(Correction correction) {
    String before = FieldWords.line(correction.field(), correction.before());
    String after = FieldWords.line(correction.field(), correction.after());
    return correction.field().french()
        + switch (correction.kind()) {
          case CORRECT -> " : « " + after + " » au lieu de « " + before + " »";
          case ADD -> " : ajout de « " + after + " »";
          case REFUSE -> " : « " + before + " » refusé";
          case CONFIRM -> " : « " + after + " » confirmé";
        };
  }

  /** What is said beside a fact that someone spoke of. */
  static String badge(Amendment amendment) {
    String done =
        switch (amendment.kind()) {
          case CORRECT -> "corrigé ";
          case ADD -> "ajouté ";
          case REFUSE -> "refusé ";
          case CONFIRM -> "confirmé ";
        };
    return done + by(amendment.author(), amendment.made());
  }

  private static String by(String author, Instant made) {
    return "par " + author + ", le " + moment(made);
  }

  /** "3 mai 2024 à 12:00". */
  static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
