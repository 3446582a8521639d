package fr.greffe.extraction.vote;

import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.Layout;
import fr.greffe.extraction.attendance.Person;
import fr.greffe.extraction.attendance.PersonReader;
import fr.greffe.register.Vote;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences in which named members or groups vote against, abstain or stand aside. */
final class StanceReader {
  private static final Pattern BARE_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]{1,30}(?:\\s\\p{Lu}[\\p{L}'’-]{1,30}){1,3}\\s?$");
  private static final int LONGEST_GAP = 110;

  private final List<Rule> rules;
  private final PersonReader persons;
  private final VoterReader voters;
  private final VoteWords words;

  private StanceReader(
      List<Rule> rules, PersonReader persons, VoterReader voters, VoteWords words) {
    this.words = words;
    this.rules = rules;
    this.persons = persons;
    this.voters = voters;
  }

  static StanceReader load(Path config, PersonReader persons, VoteWords words) {
    return new StanceReader(
        RuleBook.load(config.resolve("rules/vote-stance.yaml")).rules(),
        persons,
        new VoterReader(persons, words),
        words);
  }

  /** The stances of {@code text}, in order of the rules. */
  List<Signal.Counted> read(String text, VoteContext.Reading context) {
    List<Signal.Counted> stances = new ArrayList<>();
    for (Rule rule : rules) {
      for (RuleMatch match : rule.matches(text)) {
        if (!context.excludes(match.span(), rule.name())) {
          stance(text, match, stances);
        }
      }
    }
    return stances;
  }

  private void stance(String text, RuleMatch match, List<Signal.Counted> stances) {
    Box box =
        Box.valueOf(
            match.rule().name().substring("stance-".length()).toUpperCase(java.util.Locale.ROOT));
    Vote.Choice choice = box.choice();
    if (choice == null) {
      return;
    }
    int verb = match.span().start();
    int from = Sentences.start(text, verb);
    String before = text.substring(from, verb);
    Matcher group = words.pattern("group-of-stance").matcher(before);
    if (group.find()) {
      String name = group.group("name").replaceAll("[«»\"“”]", "").replaceAll("\\s+", " ").strip();
      stances.add(
          counted(
              match, from + group.start(), box, List.of(new Vote.Voter(name, choice, true, null))));
      return;
    }
    Matcher title = words.pattern("title-of-subject").matcher(before);
    while (title.find()) {
      if (subject(text, match, from + title.start(), box, choice, stances)) {
        return;
      }
    }
    Matcher bare = BARE_NAME.matcher(before);
    if (bare.find()) {
      subject(text, match, from + bare.start(), box, choice, stances);
    }
  }

  private boolean subject(
      String text,
      RuleMatch match,
      int start,
      Box box,
      Vote.Choice choice,
      List<Signal.Counted> stances) {
    int verb = match.span().start();
    PersonReader.Persons read = persons.read(text, start, verb, new Layout(true, false));
    if (read.persons().isEmpty() || read.end() > verb) {
      return false;
    }
    String gap = text.substring(read.end(), verb);
    if (gap.length() > LONGEST_GAP
        || words.in(gap, "other-subject")
        || words.in(gap, "title-of-subject")) {
      return false;
    }
    List<Person> subjects = read.persons();
    stances.add(counted(match, start, box, voters.voters(subjects, choice)));
    return true;
  }

  private static Signal.Counted counted(
      RuleMatch match, int start, Box box, List<Vote.Voter> named) {
    int people = (int) named.stream().filter(voter -> !voter.group()).count();
    return new Signal.Counted(
        new Span(start, match.span().end()),
        match.rule().name(),
        box,
        OptionalInt.empty(),
        named,
        people);
  }
}
