/** Papers drawn from tables of forms, and how many of them are read exactly. */
@NullMarked
package fr.greffe.extraction.act.forms;

import org.jspecify.annotations.NullMarked;
