/**
 * What every talk with a server or a disk needs: who vouches for it, and why it gives no answer or
 * refuses, in French. Imports nothing of the program.
 */
@NullMarked
package fr.greffe.connection;

import org.jspecify.annotations.NullMarked;
