/**
 * Sums of money: a passage comes in, sums with currency, tax base, bounds, rate, role, beneficiary,
 * account and doubts go out. The wordings are {@code config/rules/amount.yaml} and {@code
 * beneficiary.yaml}, the cues {@code config/lexicons/amount-*.tsv}. Imports {@code document},
 * {@code register}, {@code rules} and its neighbours {@code cue} and {@code number}.
 */
@NullMarked
package fr.greffe.extraction.amount;

import org.jspecify.annotations.NullMarked;
