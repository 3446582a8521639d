package fr.greffe.completeness;

import fr.greffe.register.Body;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act that was read, as far as it says whether others are missing.
 *
 * @param body name of the authority
 * @param kind what it is
 * @param number as printed, or null
 * @param day of the sitting, or null
 * @param document digest of the document
 */
public record ActLine(
    String body,
    Body.Kind kind,
    @Nullable String number,
    @Nullable LocalDate day,
    String document) {}
