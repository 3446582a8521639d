/**
 * Dates: a passage comes in, dates with precision, hour, role and doubts go out. The wordings are
 * {@code config/rules/date.yaml}, the roles {@code config/lexicons/date-roles.tsv}. Imports {@code
 * document}, {@code register}, {@code rules} and its neighbours {@code cue} and {@code number}.
 */
@NullMarked
package fr.greffe.extraction.date;

import org.jspecify.annotations.NullMarked;
