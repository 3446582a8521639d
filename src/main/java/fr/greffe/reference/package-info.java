/**
 * Official lists of territories: brought from their npm package to {@code config/reference}. A
 * package in, files out; imports nothing of the program.
 */
@NullMarked
package fr.greffe.reference;

import org.jspecify.annotations.NullMarked;
