package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;
import fr.greffe.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over a list of persons. */
final class PersonCursor {
  private static final int FARTHEST = 300;

  private final PersonWords words;
  private final Links links;
  private final String text;
  private final int to;
  private final Layout layout;
  private final NameScan names;
  private final FunctionScan functions;
  private final boolean proxies;
  private final List<Person> persons = new ArrayList<>();
  private @Nullable String party;
  private int since;

  PersonCursor(
      PersonWords words, Links links, String text, int to, Layout layout, boolean proxies) {
    this.words = words;
    this.links = links;
    this.text = text;
    this.proxies = proxies;
    this.to = to;
    this.layout = layout;
    this.names = new NameScan(text, to, words, links, layout);
    this.functions = new FunctionScan(text, to, words, links);
  }

  PersonReader.Persons list(int from) {
    int end = from;
    int p = next(from);
    while (p < to) {
      int next = item(p);
      if (next < 0) {
        break;
      }
      end = next;
      p = next(next);
    }
    return new PersonReader.Persons(persons, end);
  }

  /** Where the next name may begin, behind separators and the name of a group or a town. */
  private int next(int at) {
    int p = separated(at);
    Links.Title title = links.titles(text, p, to);
    party = title.party() == null ? party : title.party();
    int group = title.end();
    int town = group > p || rubric(p) ? group : layout.towns().end(text, p, to);
    return town > p ? after(ListMarks.SEPARATORS, town) : p;
  }

  private int separated(int at) {
    int p = after(ListMarks.SEPARATORS, at);
    return layout.dotted() ? after(ListMarks.SEPARATORS, after(ListMarks.DOTS, p)) : p;
  }

  /** Reads what begins at {@code at}; where it ends, or -1 where it is no part of a list. */
  private int item(int at) {
    int p = at;
    int titles = 0;
    boolean plural = false;
    boolean joined = false;
    while (true) {
      int end = words.titleEnd(text, p, to);
      if (end < 0 || titles == 1 && !joined && !plural && text.startsWith("M. ", p)) {
        break;
      }
      plural |= words.plural(text.substring(p, end));
      titles++;
      p = after(ListMarks.TITLED, end);
      int and = after(ListMarks.JOINT, p);
      if (and > p && words.titleEnd(text, and, to) > 0) {
        joined = true;
        p = and;
      }
    }
    int function = functions.end(p);
    if (function > 0) {
      return byFunction(p, function, titles > 0, plural);
    }
    int end = names.end(p);
    if (end < 0 || blocked(p, end) || titles == 0 && leavesTitled(p)) {
      return -1;
    }
    Person person = Person.named(name(p, end), new Span(p, end), titles > 0).of(party);
    if (titles == 2 && joined && !plural) {
      persons.add(person);
    }
    return qualified(person, end);
  }

  private boolean blocked(int start, int end) {
    String name = text.substring(start, end);
    return name.codePoints().filter(Character::isLetter).count() < 2
        || !words.kind(name).isEmpty()
        || opensParagraph(start, name);
  }

  /** One ordinary word at the head of a paragraph begins a sentence. */
  private boolean opensParagraph(int start, String name) {
    return start >= 2
        && text.startsWith("\n\n", start - 2)
        && name.indexOf(' ') < 0
        && !PersonWords.upper(name);
  }

  /** A paragraph without "M." or "Mme" below persons who all have one is no part of their list. */
  private boolean leavesTitled(int start) {
    return start >= 2
        && text.startsWith("\n\n", start - 2)
        && persons.size() > 2
        && persons.stream().allMatch(Person::titled);
  }

  private int byFunction(int start, int end, boolean titled, boolean several) {
    if (links.acts(text, end, to)) {
      return -1;
    }
    if (titled && !several) {
      persons.add(Person.byFunction(name(start, end), new Span(start, end)));
      return linked(persons.size() - 1, end);
    }
    if (!persons.isEmpty()) {
      int last = persons.size() - 1;
      persons.set(last, persons.get(last).withFunction(name(start, end)));
    }
    return after(ListMarks.COLON, end);
  }

  private int qualified(Person person, int end) {
    int p = after(ListMarks.MAIDEN, end);
    if (p < to
        && after(ListMarks.COLON, p) > p
        && !rubric(after(ListMarks.BLANK, after(ListMarks.COLON, p)))) {
      return after(ListMarks.COLON, p);
    }
    persons.add(person);
    int index = persons.size() - 1;
    int linked = linked(index, p);
    int seat = layout.seat().end(text, linked, to);
    return seat > linked ? linked(index, seat) : seat;
  }

  private boolean rubric(int at) {
    Matcher word = PersonWords.WORD.matcher(text).region(Math.min(at, to), to);
    return word.lookingAt() && words.kind(word.group()).equals("rubrique");
  }

  /** Reads proxies, substitutes, functions and notes after the person at {@code index}. */
  private int linked(int index, int end) {
    int p = end;
    for (int round = 0; round < 4 && index < persons.size(); round++) {
      int next = link(index, p);
      if (next < 0) {
        next = function(index, p);
      }
      if (next < 0) {
        next = bracket(index, p);
      }
      if (next < 0) {
        next = note(index, p, links.seat());
      }
      if (next < 0) {
        next = note(index, p, links.move());
      }
      if (next < 0) {
        break;
      }
      p = next;
    }
    return p;
  }

  private int function(int index, int at) {
    int start = after(ListMarks.COMMA, at);
    int end = functions.end(start);
    if (end < 0 || links.titles(text, start, to).end() > start) {
      return -1;
    }
    String phrase = name(start, end);
    if (words.staff(phrase)) {
      persons.remove(index);
    } else if (ListMarks.VOICELESS.matcher(phrase).find()) {
      persons.subList(Math.min(since, index), index + 1).clear();
    } else {
      persons.set(index, persons.get(index).withFunction(phrase));
    }
    since = ListMarks.SEVERAL.matcher(phrase).lookingAt() ? persons.size() : since;
    return text.startsWith("(", start - 1) && text.startsWith(")", end) ? end + 1 : end;
  }

  private int link(int index, int at) {
    int limit = Math.min(to, at + FARTHEST);
    for (Rule rule : links.rules()) {
      Matcher matcher = rule.pattern().matcher(text).region(at, limit);
      if (applies(rule, persons.get(index)) && matcher.lookingAt()) {
        if (rule.name().equals(Links.EACH)) {
          return each(index, matcher.end());
        }
        PersonCursor other = new PersonCursor(words, links, text, limit, layout.ofOne(), false);
        int end = other.one(matcher.end());
        if (end > 0) {
          Person person = persons.get(index);
          persons.set(index, person.tied(Links.kind(rule), other.persons));
          return closed(matcher.group(), Math.max(end, note(index, end, links.limit())));
        }
      }
    }
    return -1;
  }

  /** Who gives a proxy gives but one and holds none: the next "pouvoir de" is another's. */
  private boolean applies(Rule rule, Person person) {
    boolean listed = rule.name().endsWith(Links.LISTED);
    return (proxies || !listed) && person.link() != Person.Link.GIVES;
  }

  /** Where words that tie two persons end, at the bracket that closes theirs. */
  private int closed(String words, int end) {
    boolean open = words.lastIndexOf('(') > words.lastIndexOf(')');
    return after(open ? ListMarks.REST : ListMarks.CLOSING, end);
  }

  /** As many bearers as there are names before: the first for the first. */
  private int each(int index, int at) {
    PersonReader.Persons bearers =
        new PersonCursor(words, links, text, to, layout.ofOne(), false).list(at);
    int first = index + 1 - bearers.persons().size();
    if (bearers.persons().isEmpty() || first < 0) {
      return -1;
    }
    for (int i = 0; i < bearers.persons().size(); i++) {
      Person bearer = bearers.persons().get(i);
      persons.set(first + i, persons.get(first + i).tied(Person.Link.GIVES, List.of(bearer)));
    }
    return bearers.end();
  }

  private int note(int index, int at, Rule rule) {
    Matcher words = rule.pattern().matcher(text).region(Math.min(at, to), to);
    if (!words.lookingAt()) {
      return -1;
    }
    persons.set(index, persons.get(index).withNote(name(words.start("note"), words.end("note"))));
    return words.end();
  }

  /** Reads a single person. */
  private int one(int at) {
    int p = after(ListMarks.BLANK, at);
    int end = words.titleEnd(text, p, to);
    boolean titled = end > 0;
    p = titled ? after(ListMarks.BLANK, end) : p;
    int function = functions.end(p);
    if (function > 0) {
      persons.add(Person.byFunction(name(p, function), new Span(p, function)));
      return function;
    }
    int last = names.end(p);
    if (last < 0 || blocked(p, last)) {
      return -1;
    }
    persons.add(Person.named(name(p, last), new Span(p, last), titled));
    int comma = functions.end(after(ListMarks.COMMA, last));
    return comma > 0 ? comma : last;
  }

  private int bracket(int index, int at) {
    Matcher matcher = ListMarks.BRACKET.matcher(text).region(at, Math.min(to, at + FARTHEST));
    if (!matcher.lookingAt()) {
      return -1;
    }
    String said = name(matcher.start(1), matcher.end(1));
    String group = links.party(said);
    Person person = persons.get(index);
    persons.set(index, group == null ? person.withNote(said) : person.of(group));
    return matcher.end();
  }

  private String name(int start, int end) {
    return text.substring(start, end).replaceAll("\\s+", " ").strip();
  }

  private int after(Pattern pattern, int at) {
    Matcher matcher = pattern.matcher(text).region(Math.min(at, to), to);
    return matcher.lookingAt() ? matcher.end() : at;
  }
}
