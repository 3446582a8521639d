package fr.greffe.export;

/**
 * What the standard does not accept in a row.
 *
 * @param column where
 * @param reason why, in French
 */
public record ScdlProblem(ScdlColumn column, String reason) {}
