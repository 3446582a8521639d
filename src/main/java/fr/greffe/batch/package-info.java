/**
 * The ingestion job: from the files that a job names to entries in the index, on Spring Batch. The
 * {@code document} table, not Spring Batch's positions, is the truth about what is done: a run asks
 * it for what is pending, marks each outcome with the entries it indexed, and may be killed at any
 * moment. Imports everything but {@code search} and {@code web}; Spring lives here and in {@code
 * web} only.
 */
@NullMarked
package fr.greffe.batch;

import org.jspecify.annotations.NullMarked;
