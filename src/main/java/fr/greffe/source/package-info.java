/**
 * Where documents come from: the job files of {@code jobs/} and the folders they name. In come job
 * files, out come {@link fr.greffe.source.FoundFile}s in a fixed order; nothing is opened or judged
 * here. Imports {@code register} for the kinds of papers and {@code settings} for checked YAML.
 */
@NullMarked
package fr.greffe.source;

import org.jspecify.annotations.NullMarked;
