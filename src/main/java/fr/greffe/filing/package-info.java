/**
 * Dossiers that people keep in the database: frozen on a day, then chosen from, annotated, filed
 * and answered. Imports {@code database}, {@code dossier} and {@code json}.
 */
@NullMarked
package fr.greffe.filing;

import org.jspecify.annotations.NullMarked;
