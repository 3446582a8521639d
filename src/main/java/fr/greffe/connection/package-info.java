/**
 * What every talk with a server needs: who vouches for it, and why it gives no answer, in French.
 * Imports nothing of the program.
 */
@NullMarked
package fr.greffe.connection;

import org.jspecify.annotations.NullMarked;
