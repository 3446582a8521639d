package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import java.util.Optional;

/**
 * A cell of a table that holds a sum.
 *
 * @param span the cell
 * @param header the words at the head of its column
 * @param row the words of its row
 * @param label the first cell of its row that holds words
 * @param named the cell of its row under a head such as "association" or "entreprise"
 */
record Cell(Span span, String header, Span row, Optional<Span> label, Optional<Span> named) {}
