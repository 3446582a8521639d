/**
 * The one database of what cannot be computed again: runs, documents, decisions of people. A
 * PostgreSQL by its address, else an H2 file of the data folder that several processes of this
 * machine work on at once. Its tables are kept up to date by the migrations of {@code
 * db/migration}.
 */
@NullMarked
package fr.greffe.database;

import org.jspecify.annotations.NullMarked;
