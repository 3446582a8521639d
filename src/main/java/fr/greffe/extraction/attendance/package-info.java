/**
 * Who sits: from the head of minutes or of an act to the members present, represented and absent,
 * their proxies and the printed counts. Comes in a passage, goes out an attendance with the stretch
 * it was read in. Also reads lists of persons and numbers in words for the votes. Imports {@code
 * document}, {@code register}, {@code rules}.
 */
@NullMarked
package fr.greffe.extraction.attendance;

import org.jspecify.annotations.NullMarked;
