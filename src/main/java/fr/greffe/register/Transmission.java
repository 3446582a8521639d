package fr.greffe.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the stamps of the legality control say.
 *
 * @param identifier Actes identifier ("074-200075372-20210422-CS2021_15-DE")
 * @param sent day of transmission
 * @param received day of receipt by the State's representative
 * @param published day of publication or posting
 */
public record Transmission(
    @Nullable String identifier,
    @Nullable LocalDate sent,
    @Nullable LocalDate received,
    @Nullable LocalDate published) {}
