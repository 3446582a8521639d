package fr.greffe.register;

import java.math.BigDecimal;

/**
 * A number that people quote: "320 entreprises", "27 000 emplois", "12 %".
 *
 * @param value the number
 * @param counts what it counts, in the singular or "%" ("entreprise", "emploi", "habitant", "%")
 */
public record Figure(BigDecimal value, String counts) implements Fact {}
