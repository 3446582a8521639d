package fr.greffe.register;

import org.jspecify.annotations.Nullable;

/**
 * Where an expense or a receipt stands in a budget; at least one part is known.
 *
 * @param budget the budget as written ("budget annexe de l'eau 2023"), or null
 * @param chapter "65", or null
 * @param account article or nature, digits alone ("6574"), or null
 * @param function "311", or null
 * @param operation number of a capital operation, or null
 */
public record BudgetLine(
    @Nullable String budget,
    @Nullable String chapter,
    @Nullable String account,
    @Nullable String function,
    @Nullable String operation)
    implements Fact {}
