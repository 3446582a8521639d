package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of every table of a text, found by what stands in them. */
record Cells(SpanIndex<Place> places) {
  /** Where a cell stands. */
  record Place(Grid grid, int row, int column) {
    Span span() {
      return grid.rows().get(row).get(column);
    }
  }

  static Cells of(List<Grid> grids) {
    List<Place> places = new ArrayList<>();
    for (Grid grid : grids) {
      for (int row = 0; row < grid.rows().size(); row++) {
        for (int column = 0; column < grid.rows().get(row).size(); column++) {
          places.add(new Place(grid, row, column));
        }
      }
    }
    return new Cells(new SpanIndex<>(places, Place::span));
  }

  /** The cell that holds {@code span}, or null. */
  @Nullable Cell at(Span span) {
    return places
        .overlapping(span)
        .filter(place -> place.span().contains(span))
        .findFirst()
        .map(place -> place.grid().at(place.row(), place.column()))
        .orElse(null);
  }
}
