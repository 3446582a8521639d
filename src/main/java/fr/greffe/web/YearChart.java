package fr.greffe.web;

import fr.greffe.search.Charts.Bar;
import fr.greffe.search.Facet;
import fr.greffe.search.SearchAddress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Acts and grants over the years, as columns of a drawing.
 *
 * @param columns one a year
 * @param width of the drawing
 * @param mostActs what the highest column of acts says
 * @param mostGranted what the highest column of grants says
 */
record YearChart(List<Column> columns, double width, long mostActs, String mostGranted) {
  static final double HEIGHT = 56;
  private static final double STEP = 38;
  private static final double BAR = 24;
  private static final int NARROW = 7;
  private static final double LEAST = 1.5;

  /**
   * A year.
   *
   * @param year four digits
   * @param words acts and grants of it
   * @param acts how many
   * @param granted with its unit
   * @param x left edge
   * @param actsHeight of its column of acts
   * @param grantedHeight of its column of grants
   * @param chosen whether the search asks for it
   * @param link of the search that asks for it, or does no more
   */
  record Column(
      String year,
      String words,
      long acts,
      String granted,
      double x,
      double actsHeight,
      double grantedHeight,
      boolean chosen,
      String link) {}

  static YearChart of(List<Bar> years, SearchAddress address) {
    long mostActs = years.stream().mapToLong(Bar::acts).max().orElse(0);
    double mostGranted = years.stream().mapToDouble(Bar::granted).max().orElse(0);
    return new YearChart(
        IntStream.range(0, years.size())
            .mapToObj(i -> column(years.get(i), i * STEP, mostActs, mostGranted, address))
            .toList(),
        years.size() * STEP + STEP / 2,
        mostActs,
        Euros.of(mostGranted));
  }

  /** True where there is something to compare. */
  public boolean isUseful() {
    return columns.size() > 1;
  }

  /** True where it takes the width of the page. */
  public boolean isWide() {
    return columns.size() > NARROW;
  }

  public boolean grants() {
    return columns.stream().anyMatch(column -> column.grantedHeight() > 0);
  }

  public double middle() {
    return BAR / 2;
  }

  public double barWidth() {
    return BAR;
  }

  public double height() {
    return HEIGHT;
  }

  private static Column column(
      Bar year, double x, long mostActs, double mostGranted, SearchAddress address) {
    String acts = year.acts() + (year.acts() == 1 ? " acte" : " actes");
    boolean chosen = address.filters().of(Facet.YEAR).contains(year.value());
    return new Column(
        year.value(),
        year.value()
            + " : "
            + acts
            + (year.granted() > 0 ? ", " + Euros.of(year.granted()) + " de subventions" : "")
            + (chosen ? " (retirer ce filtre)" : ""),
        year.acts(),
        Euros.of(year.granted()),
        x,
        scaled(year.acts(), mostActs),
        scaled(year.granted(), mostGranted),
        chosen,
        address.toggled(Facet.YEAR, year.value()).under("/"));
  }

  private static double scaled(double value, double most) {
    return value <= 0 || most <= 0
        ? 0
        : Math.round(10 * Math.max(LEAST, HEIGHT * value / most)) / 10.0;
  }
}
