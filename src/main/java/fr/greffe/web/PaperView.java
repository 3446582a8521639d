package fr.greffe.web;

import fr.greffe.register.Entry;
import fr.greffe.wording.FrenchWords;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list.
 *
 * @param link address of its page
 * @param title of the entry
 * @param kind "délibération", "article"…
 * @param day or null
 * @param body or null
 */
public record PaperView(
    String link, String title, String kind, @Nullable String day, @Nullable String body) {
  public static PaperView of(Entry entry) {
    return new PaperView(
        "/entree/" + entry.id(),
        entry.title(),
        FrenchWords.kind(entry.kind()),
        HitView.day(entry),
        entry.body() == null ? null : entry.body().name());
  }
}
