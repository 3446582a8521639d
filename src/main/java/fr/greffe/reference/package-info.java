/**
 * Official lists: territories, brought from their npm package to {@code config/reference}, and
 * extracts of Sirene or RNA in CSV or Parquet, read row by row. Files in, files or rows out;
 * imports {@code organisation} for the form of a row.
 */
@NullMarked
package fr.greffe.reference;

import org.jspecify.annotations.NullMarked;
