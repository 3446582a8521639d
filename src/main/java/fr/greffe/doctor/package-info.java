/**
 * Whether everything that the program needs is there and well: machine, services, configuration. In
 * come the settings, out come findings in French, each with what to do. Nothing is installed,
 * started or changed.
 */
@NullMarked
package fr.greffe.doctor;

import org.jspecify.annotations.NullMarked;
