package fr.greffe.organisation;

import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two entries tell of one act: its own file, and the minutes of the sitting. */
public final class SameAct {
  private SameAct() {}

  public static boolean test(Entry a, Entry b) {
    return a.kind() == Entry.Kind.DELIBERATION
        && b.kind() == Entry.Kind.DELIBERATION
        && a.date() != null
        && a.date().equals(b.date())
        && a.body() != null
        && b.body() != null
        && a.body().name().equals(b.body().name())
        && sameObject(a, b);
  }

  /** The acts among entries, each with all that tell of it: its own file before the minutes. */
  public static List<List<Entry>> groups(List<Entry> entries) {
    List<List<Entry>> acts = new ArrayList<>();
    entries.stream()
        .filter(entry -> entry.kind() == Entry.Kind.DELIBERATION)
        .sorted(
            Comparator.comparing((Entry entry) -> !entry.id().endsWith("-0"))
                .thenComparing(Entry::id))
        .forEach(
            entry ->
                acts.stream()
                    .filter(act -> test(act.getFirst(), entry))
                    .findFirst()
                    .ifPresentOrElse(
                        act -> act.add(entry), () -> acts.add(new ArrayList<>(List.of(entry)))));
    return acts;
  }

  private static boolean sameObject(Entry a, Entry b) {
    String number = digits(a);
    String other = digits(b);
    return number != null && other != null
        ? number.equals(other)
        : NameWords.plain(a.title()).equals(NameWords.plain(b.title()));
  }

  /** The digits of an act's number: stamps and minutes write it with other signs between. */
  private static @Nullable String digits(Entry entry) {
    String number = entry.act() == null ? null : entry.act().number();
    String digits = Objects.requireNonNullElse(number, "").replaceAll("\\D+", "");
    return digits.isEmpty() ? null : digits;
  }
}
