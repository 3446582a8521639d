/**
 * The search server that comes with the program: a real Elasticsearch unpacked, started as a child
 * process on the loopback address, reused, watched and stopped. In: folders and options; out: the
 * address of a server that answers. Imports nothing but the JDK.
 */
@NullMarked
package fr.greffe.embedded;

import org.jspecify.annotations.NullMarked;
