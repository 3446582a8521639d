/**
 * What is particular to articles and to oral questions: who signs, when it was published, who is
 * quoted; who asks what of whom. A document comes in, {@code Publication} and {@code OralQuestion}
 * go out. Imports {@code document}, {@code register}, {@code rules}, {@code language}.
 */
@NullMarked
package fr.greffe.extraction.press;

import org.jspecify.annotations.NullMarked;
