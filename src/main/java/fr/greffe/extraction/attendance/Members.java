package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;
import fr.greffe.register.Member;
import fr.greffe.register.Member.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of one attendance while its lists are read. */
final class Members {
  private static final Pattern EXCUSED = Pattern.compile("(?i)(?<![\\p{L}])excus");
  private static final Pattern ABSENT = Pattern.compile("(?i)(?<![\\p{L}])absent");
  private static final Pattern COMES = Pattern.compile("(?i)(?<![\\p{L}])(?:arriv|prend part)");
  private static final Pattern CHAIR =
      Pattern.compile(
          "(?i)^(?:maire|présidente?|mairesse)(?![\\p{L}-])(?!-?adjoint|\\s+(?:adjoint|délégué|honoraire))");

  /** More than any French assembly seats. */
  private static final int MOST = 1_000;

  private record Row(Member member, Span span, Set<String> words) {
    Row(Member member, Span span) {
      this(member, span, SameName.words(member.name()));
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Set<String> doubts = new LinkedHashSet<>();
  private final List<String> replaced = new ArrayList<>();
  private @Nullable String chair;
  private int twice;

  List<Member> list() {
    return rows.stream().map(Row::member).map(this::resolved).toList();
  }

  /** How many are listed both as present and as giving a proxy. */
  int twice() {
    return twice;
  }

  /** True where a member was read at that very place. */
  boolean listed(Span span) {
    return rows.stream().anyMatch(row -> row.span().equals(span));
  }

  Set<String> doubts() {
    return doubts;
  }

  @Nullable String chair() {
    return chair;
  }

  /** Whoever presides is present, listed or not, unless he leaves office. */
  void preside(String name, Span span, boolean leaves) {
    chair = name;
    boolean known = rows.stream().anyMatch(row -> SameName.same(row.member().name(), name));
    boolean byFunction =
        rows.removeIf(row -> FUNCTION.matcher(row.member().name()).find()) && !known;
    if (byFunction) {
      rows.addFirst(new Row(new Member(name, Status.PRESENT, null, null, null), span));
      return;
    }
    boolean lists = rows.stream().anyMatch(row -> row.member().status() == Status.PRESENT);
    if (lists && !known && !leaves) {
      rows.addFirst(new Row(new Member(name, Status.PRESENT, null, null, null), span));
    }
  }

  void add(Heading.Kind list, Person person) {
    if (person.byFunction()) {
      if (list.ofPresent() && FUNCTION.matcher(person.name()).find()) {
        put(person, Status.PRESENT, null);
      }
      return;
    }
    String function = person.function();
    if (chair == null && function != null && CHAIR.matcher(function).find()) {
      chair = person.name();
    }
    switch (person.link()) {
      case GIVES -> put(person, Status.REPRESENTED, name(person.linked()));
      case HOLDS -> {
        if (list != Heading.Kind.PROXY) {
          put(person, status(list, person), null);
        }
        for (Person giver : person.linked()) {
          put(giver, Status.REPRESENTED, person.name());
        }
      }
      case REPLACES -> {
        replaced.addAll(person.linked().stream().map(Person::name).toList());
        put(person, Status.SUBSTITUTE, name(person.linked()));
      }
      case REPLACED -> {
        replaced.add(person.name());
        for (Person substitute : person.linked()) {
          put(substitute, Status.SUBSTITUTE, person.name());
        }
      }
      case NONE -> put(person, status(list, person), null);
    }
  }

  /** Notes what somebody did in the course of the sitting. */
  void note(String name, String words) {
    Set<String> wanted = SameName.words(name);
    for (int i = 0; i < rows.size(); i++) {
      Member member = rows.get(i).member();
      if (SameName.same(rows.get(i).words(), wanted)) {
        String note = member.note() == null ? words : member.note() + " ; " + words;
        rows.set(
            i,
            new Row(
                new Member(member.name(), member.status(), member.proxy(), member.group(), note),
                rows.get(i).span()));
        return;
      }
    }
  }

  int count(Status... wanted) {
    List<Status> statuses = List.of(wanted);
    return (int)
        rows.stream()
            .map(Row::member)
            .filter(member -> statuses.contains(member.status()))
            .filter(member -> replaced.stream().noneMatch(r -> SameName.same(r, member.name())))
            .count();
  }

  private static @Nullable String name(List<Person> linked) {
    return linked.isEmpty() ? null : linked.getFirst().name();
  }

  private static Status status(Heading.Kind list, Person person) {
    String note = person.note();
    if (note != null && EXCUSED.matcher(note).find()) {
      return Status.EXCUSED;
    }
    if (note != null && ABSENT.matcher(note).find() && !COMES.matcher(note).find()) {
      return Status.ABSENT;
    }
    return switch (list) {
      case PRESENT, REGULAR, WITH, END -> Status.PRESENT;
      case SUBSTITUTE -> Status.SUBSTITUTE;
      case EXCUSED -> Status.EXCUSED;
      case ABSENT -> Status.ABSENT;
      case PROXY -> Status.REPRESENTED;
    };
  }

  private void put(Person person, Status status, @Nullable String proxy) {
    String name = person.name();
    Set<String> words = SameName.words(name);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean twin = row.span().equals(person.span());
      boolean same = SameName.same(row.words(), words);
      boolean namesake = proxy != null && SameName.same(proxy, name) && here(row.member());
      if (twin || namesake || !same && !SameName.close(row.words(), words)) {
        continue;
      }
      if (!same) {
        doubts.add("« " + row.member().name() + " » et « " + name + " » : un même membre ?");
      }
      merge(i, person, status, proxy);
      return;
    }
    if (rows.size() < MOST) {
      rows.add(
          new Row(new Member(name, status, proxy, person.group(), person.note()), person.span()));
    }
  }

  private void merge(int index, Person person, Status status, @Nullable String proxy) {
    Row row = rows.get(index);
    Member known = row.member();
    boolean here = here(known);
    if (here && status == Status.REPRESENTED) {
      twice++;
      doubts.add("« " + known.name() + " » est porté à la fois présent et représenté.");
      return;
    }
    if (here || known.status() == Status.REPRESENTED && status != Status.PRESENT) {
      return;
    }
    String longer = known.name().length() >= person.name().length() ? known.name() : person.name();
    String group = known.group() == null ? person.group() : known.group();
    rows.set(index, new Row(new Member(longer, status, proxy, group, person.note()), row.span()));
  }

  private static boolean here(Member member) {
    return member.status() == Status.PRESENT || member.status() == Status.SUBSTITUTE;
  }

  /** A proxy given "au maire" is the chair's. */
  private Member resolved(Member member) {
    String proxy = member.proxy();
    if (proxy == null || member.status() != Status.REPRESENTED) {
      return member;
    }
    String bearer = chair != null && FUNCTION.matcher(proxy).find() ? chair : proxy;
    Set<String> words = SameName.words(bearer);
    for (Row row : rows) {
      if (row.member().name().length() > bearer.length() && SameName.same(row.words(), words)) {
        bearer = row.member().name();
        break;
      }
    }
    return new Member(member.name(), member.status(), bearer, member.group(), member.note());
  }

  private static final Pattern FUNCTION = Pattern.compile("(?i)^(?:l[ea]\\s+)?(?:maire|président)");
}
