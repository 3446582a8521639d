package fr.greffe.organisation;

import fr.greffe.organisation.EntryLinks.Part;
import fr.greffe.register.Attendance;
import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.register.Member;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sits in an organisation: the members whom its own papers count at its sittings, and those
 * whom any paper says were appointed to it.
 */
public final class Seats {
  private static final Comparator<Seat> LATEST_FIRST =
      Comparator.comparing(Seat::last, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .reversed()
          .thenComparing(Seat::person);

  private final Map<String, List<Stay>> stays = new LinkedHashMap<>();
  private final OrganisationRecord organisation;

  private Seats(OrganisationRecord organisation) {
    this.organisation = organisation;
  }

  /**
   * A person's seat.
   *
   * @param person as written, the fullest spelling
   * @param appointed true for one whom an act or an article appoints, false for a member whom the
   *     attendance lists name
   * @param by the body in whose paper the appointment stands, or null
   * @param first day of a paper that says so, or null
   * @param last day of a paper that says so, or null
   * @param papers how many say so
   * @param place where the last of them does
   */
  public record Seat(
      String person,
      boolean appointed,
      @Nullable String by,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      int papers,
      Ledger.Place place) {
    /** What is known of it, in French. */
    public String french() {
      String from = by == null ? "" : " par " + by;
      String days =
          last == null
              ? ""
              : first == null || first.equals(last)
                  ? ", le " + last
                  : ", du " + first + " au " + last;
      return (appointed
              ? "désignation dite" + from
              : "listes de présence, " + papers + (papers > 1 ? " papiers" : " papier"))
          + days;
    }
  }

  /** A person in one paper. */
  private record Stay(String person, boolean appointed, Entry entry, int page) {}

  /**
   * The seats that entries tell of, the latest first.
   *
   * @param links those of the entries
   */
  public static List<Seat> of(
      OrganisationRecord organisation, List<EntryLinks> links, List<Entry> entries) {
    Seats seats = new Seats(organisation);
    Map<String, EntryLinks> byEntry =
        links.stream().collect(Collectors.toMap(EntryLinks::id, link -> link, (a, b) -> a));
    for (Entry entry : entries) {
      EntryLinks link = byEntry.get(entry.id());
      if (link != null) {
        seats.read(entry, link);
      }
    }
    return seats.stays.values().stream().map(Seats::seat).sorted(LATEST_FIRST).toList();
  }

  private void read(Entry entry, EntryLinks link) {
    List<EntryLinks.Named> named =
        link.organisations().stream()
            .filter(one -> one.organisation().equals(organisation.id()))
            .toList();
    if (named.stream().anyMatch(one -> one.part() == Part.BODY)) {
      members(entry.attendance())
          .forEach(member -> add(new Stay(member, false, entry, entry.firstPage())));
    }
    Set<String> names =
        Stream.concat(
                organisation.names().stream().map(OrganisationRecord.NameUse::name),
                named.stream().map(EntryLinks.Named::name))
            .collect(Collectors.toSet());
    entry.events().stream()
        .filter(event -> event.fact().kind() == Event.Kind.APPOINTMENT)
        .filter(event -> event.fact().modality() != Event.Modality.DENIED)
        .filter(event -> event.fact().who().stream().anyMatch(names::contains))
        .forEach(
            event ->
                Stream.ofNullable(event.fact().person())
                    .map(person -> new Stay(person, true, entry, event.evidence().page()))
                    .forEach(this::add));
  }

  private static Stream<String> members(@Nullable Attendance attendance) {
    return attendance == null
        ? Stream.empty()
        : attendance.members().stream().map(Member::name).distinct();
  }

  private void add(Stay stay) {
    String key = stay.appointed() + " " + key(stay.person());
    stays.computeIfAbsent(key, none -> new ArrayList<>()).add(stay);
  }

  /** "ROY Paul" is "Paul Roy". */
  private static String key(String person) {
    return String.join(
        " ", new TreeSet<>(List.of(Lexicon.fold(person).strip().split("[\\s.'’-]+"))));
  }

  private static Seat seat(List<Stay> stays) {
    Comparator<Stay> byDay =
        Comparator.comparing(
            stay -> stay.entry().date(), Comparator.nullsFirst(Comparator.naturalOrder()));
    Stay last = stays.stream().max(byDay).orElseThrow();
    Stay first = stays.stream().filter(stay -> stay.entry().date() != null).min(byDay).orElse(last);
    return new Seat(
        stays.stream().map(Stay::person).max(Comparator.comparing(String::length)).orElseThrow(),
        last.appointed(),
        last.appointed() && last.entry().body() != null ? last.entry().body().name() : null,
        first.entry().date(),
        last.entry().date(),
        (int) stays.stream().map(stay -> stay.entry().source().id()).distinct().count(),
        new Ledger.Place(last.entry().id(), last.entry().source().location(), last.page()));
  }
}
