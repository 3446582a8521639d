/**
 * What happens to organisations and territories. A passage comes in with the organisations, persons
 * and places, dates and figures read in it; events with who, when and how surely they are stated go
 * out. Imports {@code document}, {@code register}, {@code rules} and its neighbour {@code cue}.
 */
@NullMarked
package fr.greffe.extraction.event;

import org.jspecify.annotations.NullMarked;
