/**
 * The ingestion job: from the files that a job names to entries in the index, on Spring Batch. The
 * {@code document} table, not Spring Batch's positions, is the truth about what is done: a run asks
 * it for what is pending, marks each outcome with the entries it indexed, and may be killed at any
 * moment. Each run keeps a record of what it did and of what is known to be missing, and jobs have
 * their timetable and their lock here. Imports everything but {@code search} and {@code web};
 * Spring lives here and in {@code web}, its cron expressions in {@code source}.
 */
@NullMarked
package fr.greffe.batch;

import org.jspecify.annotations.NullMarked;
