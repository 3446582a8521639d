/** The program: {@code Application} starts it, {@code cli} is the way in. */
@NullMarked
package fr.greffe;

import org.jspecify.annotations.NullMarked;
