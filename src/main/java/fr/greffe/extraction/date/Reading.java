package fr.greffe.extraction.date;

import fr.greffe.document.Span;
import fr.greffe.register.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule read in a text.
 *
 * @param span in offsets of the text
 * @param date null where the words name no day of the calendar
 * @param rule name of the rule
 */
record Reading(Span span, @Nullable PartialDate date, String rule) {}
