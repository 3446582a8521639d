package fr.greffe.extraction.attendance;

import fr.greffe.extraction.attendance.Seats.Elected;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes names in one style.
 *
 * @param style {@code {t}} title, {@code {T}} title in full, {@code {s}} without its full stop,
 *     {@code {g}} one title for several, {@code {p}} first name, {@code {P}} in capitals, {@code
 *     {i}} its initial, {@code {N}} surname, {@code {n}} in small letters
 */
record NameWriter(String style) {
  private static final Pattern WORD = Pattern.compile("(?<=\\p{Lu})\\p{Lu}+");

  /** A name in a list, below the one before. */
  String listed(Elected who, @Nullable Elected before) {
    boolean again = before != null && before.man() == who.man();
    String group = again ? "" : who.man() ? "MM. " : "Mmes ";
    String colon = again ? "" : who.man() ? "MM. : " : "Mmes : ";
    return written(who, style.replace("{g}", group).replace("{g:}", colon));
  }

  /** A name by itself. */
  String alone(Elected who) {
    return written(who, style.replace("{g}", "{t} ").replace("{g:}", "{t} "));
  }

  private static String written(Elected who, String style) {
    return style
        .replace("{t}", who.title())
        .replace("{T}", who.man() ? "Monsieur" : "Madame")
        .replace("{s}", who.man() ? "M" : "Mme")
        .replace("{p}", who.first())
        .replace("{P}", who.first().toUpperCase(Locale.FRENCH))
        .replace("{i}", who.first().substring(0, 1))
        .replace("{N}", who.surname())
        .replace("{n}", small(who.surname()));
  }

  /** "de la Mothe", "N'Doye", "Saint-Elme". */
  private static String small(String surname) {
    return WORD.matcher(surname)
        .replaceAll(word -> word.group().toLowerCase(Locale.FRENCH))
        .replaceFirst("^De La ", "de la ")
        .replaceFirst("^(?=D[au] |Van )", "");
  }
}
