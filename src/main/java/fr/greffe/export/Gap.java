package fr.greffe.export;

/**
 * Why an entry has no row, or a row an empty cell.
 *
 * @param act how people name the act ("n° D2022-11 du 17 mars 2022, Commune de Valbrume")
 * @param column the column concerned
 * @param reason what is missing or wrong, in French
 * @param excludes true where the row is left out for it
 */
public record Gap(String act, String column, String reason, boolean excludes) {}
