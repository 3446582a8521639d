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
  private static final Pattern TITLE =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?:MM|Mr|Mrs|Mme|Mmes|MME|MMES|Mlle|MLLE|Monsieur|Madame|Messieurs|Mesdames|monsieur|madame)(?:\\.|\\s)|M\\.\\s?|M\\s(?=\\p{Lu}))");
  private static final Pattern BARE_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]{1,30}(?:\\s\\p{Lu}[\\p{L}'’-]{1,30}){1,3}\\s?$");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:(?:élue?s|membres|conseillers)\\s+(?:du\\s+)?)?(?<name>(?:groupe|liste)s?\\s+[«\"“]?\\s?\\p{Lu}[^.;,»\"”\\n"
              + "]{1,50}?)[»\"”]?\\s{0,2}$");
  private static final Pattern OTHER_SUBJECT =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:que|qu['’]|rappelle|demande|explique|répond|dit|si|lorsque|lequel|(?<!du\\s)conseil|présidents|intéressés|tous|votant|abstient|commission)(?![\\p{L}])|[.!?]\\s");
  private static final int LONGEST_GAP = 110;

  private final List<Rule> rules;
  private final PersonReader persons;
  private final VoterReader voters;

  private StanceReader(List<Rule> rules, PersonReader persons, VoterReader voters) {
    this.rules = rules;
    this.persons = persons;
    this.voters = voters;
  }

  static StanceReader load(Path config, PersonReader persons) {
    return new StanceReader(
        RuleBook.load(config.resolve("rules/vote-stance.yaml")).rules(),
        persons,
        new VoterReader(persons));
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
    Matcher group = GROUP.matcher(before);
    if (group.find()) {
      String name = group.group("name").replaceAll("[«»\"“”]", "").replaceAll("\\s+", " ").strip();
      stances.add(
          counted(
              match, from + group.start(), box, List.of(new Vote.Voter(name, choice, true, null))));
      return;
    }
    Matcher title = TITLE.matcher(before);
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
        || OTHER_SUBJECT.matcher(gap).find()
        || TITLE.matcher(gap).find()) {
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
