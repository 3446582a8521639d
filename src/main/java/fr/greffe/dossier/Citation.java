package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.register.DocumentType;
import fr.greffe.wording.FrenchDays;
import fr.greffe.wording.FrenchWords;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of a dossier comes from: enough to name the paper, and to open it at the words.
 *
 * @param entry identifier of the entry
 * @param type of the paper
 * @param act true for a deliberation, whatever paper it stands in
 * @param title of the entry
 * @param number of the act, or null
 * @param by deciding body, paper or author, or null
 * @param date of the sitting or of publication, or null
 * @param location of the document
 * @param page from 1
 * @param span the words in the document's text
 * @param quote the very words
 * @param doubtful whether OCR doubts one of them
 */
public record Citation(
    String entry,
    DocumentType type,
    boolean act,
    String title,
    @Nullable String number,
    @Nullable String by,
    @Nullable LocalDate date,
    String location,
    int page,
    Span span,
    String quote,
    boolean doubtful) {
  private static final int LONGEST_TITLE = 90;

  /** "Commune de Flaux, délibération n° 12 du 1er mars 2022, p. 2". */
  public String words() {
    String day = date == null ? "sans date" : FrenchDays.day(date);
    String where = "p. " + page + (doubtful ? " (lu par OCR, à vérifier)" : "");
    if (!act) {
      return Stream.of("« " + shortTitle() + " »", by, FrenchWords.documentType(type), day, where)
          .filter(part -> part != null)
          .collect(Collectors.joining(", "));
    }
    String name =
        number == null
            ? "délibération « " + shortTitle() + " »"
            : "délibération n° " + number.replaceFirst("^(?:[Nn]°|[Nn]o) *", "");
    String paper = type == DocumentType.DELIBERATION ? "" : ", dans le papier « " + file() + " »";
    return (by == null ? "organisme inconnu" : by)
        + ", "
        + name
        + (date == null ? ", sans date" : " du " + day)
        + paper
        + ", "
        + where;
  }

  /** The same place with other words. */
  Citation saying(String name, String words) {
    return new Citation(
        entry, type, act, name, number, by, date, location, page, span, words, doubtful);
  }

  /** The address of the evidence. */
  public String link() {
    return "/entree/" + entry + "?page=" + page + "#feuille";
  }

  /** The quote on one line, without the dash of a list. */
  public String line() {
    return quote.replaceAll("\\s+", " ").strip().replaceFirst("^[–—•·-] ", "");
  }

  private String file() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String shortTitle() {
    return title.length() <= LONGEST_TITLE
        ? title
        : title.substring(0, LONGEST_TITLE).strip() + "…";
  }
}
