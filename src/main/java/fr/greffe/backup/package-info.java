/**
 * From everything that cannot be made again, and what is dear to make again, to one file, and back:
 * the database as lines of JSON, the indexes as lines of JSON, the originals and what was read of
 * them. A backup does not depend on the kind of database or on the version of the search server.
 */
@NullMarked
package fr.greffe.backup;

import org.jspecify.annotations.NullMarked;
