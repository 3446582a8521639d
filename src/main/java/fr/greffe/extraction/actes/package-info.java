/**
 * What the message of the Actes application that travels with an act states: XML to statements,
 * which outrank what the paper says of its number, day, object, matter and transmission. Pure, as
 * all of {@code extraction}.
 */
@NullMarked
package fr.greffe.extraction.actes;

import org.jspecify.annotations.NullMarked;
