package fr.greffe.extraction.date;

import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import java.util.List;

/**
 * The dates of a stretch of text.
 *
 * @param dates in order of the text
 * @param warnings days that the calendar does not have, days that OCR reads in two ways
 */
public record ReadDates(List<Mention<PartialDate>> dates, List<Warning> warnings) {
  public ReadDates {
    dates = List.copyOf(dates);
    warnings = List.copyOf(warnings);
  }
}
