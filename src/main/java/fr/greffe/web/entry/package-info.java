/**
 * The page of an entry: its record on one side, the pages it was read on at the other, every fact
 * with its place. Imports what {@code web} imports, and {@code web} for the search it comes from.
 */
@NullMarked
package fr.greffe.web.entry;

import org.jspecify.annotations.NullMarked;
