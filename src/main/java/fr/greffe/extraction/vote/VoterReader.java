package fr.greffe.extraction.vote;

import fr.greffe.extraction.attendance.Layout;
import fr.greffe.extraction.attendance.Person;
import fr.greffe.extraction.attendance.PersonReader;
import fr.greffe.register.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who voted so: members, those they hold a proxy of, and groups. */
final class VoterReader {
  private static final int FARTHEST = 900;
  private static final Pattern LEAD =
      Pattern.compile(
          "\\s{0,3}(?:[(\\[:,–—-]\\s{0,3}|\\n"
              + "\\s{0,4}|(?:des?|du|dont|par|:)\\s{1,2}|d['’]\\s?|[•*-]\\s{0,2}){0,3}");
  private static final Pattern ENDS = Pattern.compile("\\s{0,2}(?:$|[).;\\n\\]:]|\\t)");

  private final PersonReader persons;
  private final VoteWords words;

  VoterReader(PersonReader persons, VoteWords words) {
    this.persons = persons;
    this.words = words;
  }

  /**
   * Those named at a place.
   *
   * @param voters in order, proxies beside their bearer
   * @param end where the names end
   */
  record Voters(List<Vote.Voter> voters, int end) {}

  /** Those named after a count or a label that ends at {@code from}. */
  Voters after(String text, int from, int limit, Vote.Choice choice) {
    int to = Math.min(limit, from + FARTHEST);
    Matcher lead = LEAD.matcher(text).region(from, to);
    int at = lead.lookingAt() ? lead.end() : from;
    String led = text.substring(from, at);
    if (led.indexOf('(') >= 0) {
      int close = text.indexOf(')', at);
      to = close > 0 && close < to && !opensWithin(text, at, close) ? close : to;
    }
    List<Vote.Voter> groups = new ArrayList<>();
    int end = groups(text, at, to, choice, groups);
    if (!groups.isEmpty()) {
      return new Voters(groups, end);
    }
    boolean titled = words.at(text, at, to, "title-before-voter");
    boolean introduced = led.indexOf('(') >= 0 || led.indexOf(':') >= 0;
    if (!titled && !introduced) {
      return new Voters(List.of(), from);
    }
    PersonReader.Persons read = persons.read(text, at, to, flowing(text.substring(at, to)));
    if (read.persons().isEmpty()
        || !titled && !stops(text, read.end(), to)
        || words.at(text, read.end(), text.length(), "stance-follows")) {
      return new Voters(List.of(), from);
    }
    return new Voters(voters(read.persons(), choice), read.end());
  }

  private static boolean opensWithin(String text, int from, int to) {
    int open = text.indexOf('(', from);
    return open >= 0 && open < to;
  }

  private static Layout flowing(String list) {
    Layout layout = Layout.of(list);
    return new Layout(true, layout.surnameFirst());
  }

  private static boolean stops(String text, int at, int to) {
    return at >= to || ENDS.matcher(text).region(at, Math.min(text.length(), to + 1)).lookingAt();
  }

  private int groups(String text, int at, int to, Vote.Choice choice, List<Vote.Voter> groups) {
    int p = at;
    Matcher group = words.pattern("group-after-count").matcher(text);
    while (p < to && group.region(p, to).lookingAt()) {
      groups.add(new Vote.Voter(tidy(group.group("name")), choice, true, null));
      p = group.end();
      Matcher and = words.matcher(text, p, to, "and-group");
      if (!and.lookingAt()) {
        break;
      }
      p = and.end();
    }
    return p;
  }

  /** The voters that a list of persons stands for. */
  List<Vote.Voter> voters(List<Person> list, Vote.Choice choice) {
    List<Vote.Voter> voters = new ArrayList<>();
    for (Person person : list) {
      add(voters, new Vote.Voter(person.name(), choice, false, null));
      switch (person.link()) {
        case HOLDS ->
            person.linked().forEach(giver -> add(voters, proxy(person, giver.name(), choice)));
        case GIVES, NONE, REPLACES, REPLACED -> addNoted(voters, person, choice);
      }
    }
    return voters;
  }

  private void addNoted(List<Vote.Voter> voters, Person person, Vote.Choice choice) {
    String note = person.note();
    if (note != null && note.startsWith("+") && !words.in(note, "by-proxy")) {
      String giver = note.substring(1).strip();
      add(voters, proxy(person, giver, choice));
    }
  }

  private static Vote.Voter proxy(Person bearer, @Nullable String giver, Vote.Choice choice) {
    return new Vote.Voter(bearer.name(), choice, false, giver);
  }

  private static void add(List<Vote.Voter> voters, Vote.Voter voter) {
    if (!voters.contains(voter)) {
      voters.add(voter);
    }
  }

  private static String tidy(String name) {
    return name.replaceAll("[«»\"“”]", "").replaceAll("\\s+", " ").strip();
  }
}
