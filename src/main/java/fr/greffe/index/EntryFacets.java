package fr.greffe.index;

import fr.greffe.register.Act;
import fr.greffe.register.Body;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What searches narrow and count entries by. It follows from the entry and stands beside it in the
 * index, never in the record.
 *
 * @param type kind of paper; an act is a deliberation wherever it stands
 * @param organ the assembly that sat, or null
 * @param year of the sitting or of publication, or null
 * @param matter code of the Actes classification, and that of its first level
 * @param vote outcome, and whether it was unanimous or contested
 * @param ballots "contre:Odile Framboisier": who is named with which vote
 * @param source folder or archive that the document was found in
 * @param job that brought it, or null
 * @param reading whether its pages were recognised, and whether some are not read
 * @param doubt "yes" where something is to be verified, else "no"
 * @param stored when it was written last
 */
record EntryFacets(
    String type,
    @Nullable String organ,
    @Nullable String year,
    List<String> matter,
    List<String> vote,
    List<String> ballots,
    String source,
    @Nullable String job,
    List<String> reading,
    String doubt,
    Instant stored) {

  static EntryFacets of(Entry entry, Instant stored) {
    Act act = entry.act();
    Vote vote = act == null || act.vote() == null ? null : act.vote().fact();
    return new EntryFacets(
        lower(type(entry)),
        organ(entry.body()),
        entry.date() == null ? null : String.valueOf(entry.date().getYear()),
        act == null || act.matter() == null ? List.of() : levels(act.matter().code()),
        vote == null ? List.of() : vote(vote),
        vote == null ? List.of() : ballots(vote),
        source(entry.source().location()),
        entry.source().job(),
        reading(entry),
        entry.warnings().isEmpty() ? "no" : "yes",
        stored);
  }

  private static DocumentType type(Entry entry) {
    return switch (entry.kind()) {
      case DELIBERATION -> DocumentType.DELIBERATION;
      case ARRETE -> DocumentType.ARRETE;
      case QUESTION -> DocumentType.ORAL_QUESTION;
      default -> entry.source().type();
    };
  }

  private static @Nullable String organ(@Nullable Body body) {
    return body == null || body.organ() == null ? null : body.organ().toLowerCase(Locale.FRENCH);
  }

  private static List<String> levels(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? List.of(code) : List.of(code.substring(0, dot), code);
  }

  private static List<String> vote(Vote vote) {
    List<String> values = new ArrayList<>(List.of(lower(vote.outcome())));
    boolean dissent =
        Stream.of(vote.contre(), vote.abstention())
            .anyMatch(count -> count != null && count.value() > 0);
    if (Boolean.TRUE.equals(vote.unanimous())) {
      values.add("unanimous");
    } else if (dissent || Boolean.FALSE.equals(vote.unanimous())) {
      values.add("contested");
    }
    return values;
  }

  private static List<String> ballots(Vote vote) {
    return vote.voters().stream()
        .map(voter -> lower(voter.choice()) + ":" + capitalised(voter.name()))
        .distinct()
        .toList();
  }

  /** "Ugo SANTERRE" and "Ugo Santerre" are one. */
  private static String capitalised(String name) {
    return Stream.of(name.split("(?<=[\\s'’-])"))
        .map(
            part ->
                part.equals(part.toUpperCase(Locale.FRENCH)) && !part.isEmpty()
                    ? part.charAt(0) + part.substring(1).toLowerCase(Locale.FRENCH)
                    : part)
        .collect(Collectors.joining());
  }

  /** The folder of a file, the archive of a file in an archive, the host of an address. */
  private static String source(String location) {
    int inside = location.indexOf("!/");
    if (inside > 0) {
      return location.substring(0, inside);
    }
    int address = location.indexOf("://");
    int end = address > 0 ? location.indexOf('/', address + 3) : location.lastIndexOf('/');
    return end < 0 ? location : location.substring(0, end);
  }

  private static List<String> reading(Entry entry) {
    List<String> values = new ArrayList<>();
    boolean recognised = within(entry, entry.source().ocrPages());
    values.add(recognised ? "ocr" : "text");
    if (within(entry, entry.source().unreadPages())) {
      values.add("unread");
    }
    return values;
  }

  private static boolean within(Entry entry, List<Integer> pages) {
    return pages.stream().anyMatch(page -> page >= entry.firstPage() && page <= entry.lastPage());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
