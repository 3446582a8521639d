/**
 * The command line: one small class a command, French messages, exit codes. Imports everything;
 * nothing imports it but {@code Application}.
 */
@NullMarked
package fr.greffe.cli;

import org.jspecify.annotations.NullMarked;
