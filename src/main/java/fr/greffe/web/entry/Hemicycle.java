package fr.greffe.web.entry;

import fr.greffe.register.Count;
import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Choice;
import fr.greffe.register.Vote.Voter;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A vote as a seating: one seat a ballot, those of members named first; for on the left, against on
 * the right. Where a count is not known only named members sit.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param seats from left to right
 * @param sides what each choice gathers, with the names
 */
record Hemicycle(double width, double height, List<Seat> seats, List<Side> sides) {
  private static final double GAP = 22;
  private static final double INNER = 55;
  private static final int MOST = 250;

  /**
   * A place taken.
   *
   * @param x from the left
   * @param y from the top
   * @param choice in lower case, for its colour
   * @param letter so that nobody needs to tell colours apart
   * @param name who sits there, or null
   */
  record Seat(double x, double y, String choice, String letter, @Nullable String name) {}

  /**
   * A choice.
   *
   * @param choice in lower case, for its colour
   * @param words "pour", "contre"…
   * @param count as stated, with what it was deduced from; or null
   * @param names of those named
   */
  record Side(String choice, String words, @Nullable String count, List<String> names) {}

  private record Ballot(Choice choice, @Nullable String name) {}

  private record Place(double x, double y, double angle) {}

  /** The seating of a vote, or null where nobody is named. */
  static @Nullable Hemicycle of(@Nullable Vote vote) {
    if (vote == null || vote.voters().stream().allMatch(Voter::group)) {
      return null;
    }
    List<Ballot> ballots = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      List<String> names =
          vote.voters().stream()
              .filter(voter -> voter.choice() == choice)
              .map(Hemicycle::name)
              .toList();
      Count count = count(vote, choice);
      names.forEach(name -> ballots.add(new Ballot(choice, name)));
      for (int i = names.size(); count != null && i < Math.min(MOST, count.value()); i++) {
        ballots.add(new Ballot(choice, null));
      }
      if (!names.isEmpty() || count != null && count.value() > 0) {
        sides.add(
            new Side(
                code(choice),
                FrenchWords.choice(choice),
                count == null ? null : FrenchWords.count(count),
                names));
      }
    }
    List<Place> places = places(ballots.size());
    ballots.sort(Comparator.comparing(Ballot::choice, Comparator.comparing(Hemicycle::rank)));
    List<Seat> seats = new ArrayList<>();
    for (int i = 0; i < ballots.size(); i++) {
      Ballot ballot = ballots.get(i);
      Place place = places.get(i);
      String letter =
          FrenchWords.choice(ballot.choice()).substring(0, 1).toUpperCase(Locale.FRANCE);
      seats.add(new Seat(place.x(), place.y(), code(ballot.choice()), letter, ballot.name()));
    }
    double right = places.stream().mapToDouble(Place::x).max().orElse(0);
    double low = places.stream().mapToDouble(Place::y).max().orElse(0);
    return new Hemicycle(right + GAP / 2, low + GAP / 2, List.copyOf(seats), List.copyOf(sides));
  }

  /** What the drawing shows, for those who do not see it. */
  public String alternative() {
    return "Placement des votants : "
        + String.join(", ", sides.stream().map(side -> seats(side) + " " + side.words()).toList())
        + ". Les noms sont dans la liste qui suit.";
  }

  private long seats(Side side) {
    return seats.stream().filter(seat -> seat.choice().equals(side.choice())).count();
  }

  /** Places on half circles, from left to right. */
  private static List<Place> places(int count) {
    int rows = Math.max(1, (int) Math.round(Math.sqrt(count / 6.0)));
    double outer = INNER + rows * GAP;
    double lengths = 0;
    for (int row = 0; row < rows; row++) {
      lengths += INNER + row * GAP;
    }
    List<Place> places = new ArrayList<>();
    int left = count;
    for (int row = 0; row < rows; row++) {
      double radius = INNER + row * GAP;
      int here = row == rows - 1 ? left : (int) Math.round(count * radius / lengths);
      left -= here;
      for (int i = 0; i < here; i++) {
        double angle = here == 1 ? Math.PI / 2 : Math.PI * i / (here - 1);
        places.add(
            new Place(outer - radius * Math.cos(angle), outer - radius * Math.sin(angle), angle));
      }
    }
    places.sort(Comparator.comparingDouble(Place::angle));
    return places;
  }

  private static int rank(Choice choice) {
    return switch (choice) {
      case POUR -> 0;
      case ABSTENTION -> 1;
      case NPPV -> 2;
      case CONTRE -> 3;
    };
  }

  private static @Nullable Count count(Vote vote, Choice choice) {
    return switch (choice) {
      case POUR -> vote.pour();
      case CONTRE -> vote.contre();
      case ABSTENTION -> vote.abstention();
      case NPPV -> vote.nppv();
    };
  }

  private static String name(Voter voter) {
    return voter.name()
        + (voter.group() ? " (groupe)" : "")
        + (voter.proxyOf() == null ? "" : " (pouvoir de " + voter.proxyOf() + ")");
  }

  private static String code(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
