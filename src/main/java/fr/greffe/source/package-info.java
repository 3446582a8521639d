/**
 * Where documents come from: the job files of {@code jobs/}, the folders, lists on the web,
 * mailboxes or SFTP folders that they name, and when. In come job files, out come {@link
 * fr.greffe.source.FoundFile}s in a fixed order, or what {@code fetching} needs to ask a server;
 * nothing is judged here. Imports {@code register} for the kinds of papers and {@code settings} for
 * checked YAML.
 */
@NullMarked
package fr.greffe.source;

import org.jspecify.annotations.NullMarked;
