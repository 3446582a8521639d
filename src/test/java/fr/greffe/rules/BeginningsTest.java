package fr.greffe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  @Test
  void admitsEveryPlaceWhereAMatchBegins() throws IOException {
    List<Rule> rules = new ArrayList<>();
    try (Stream<Path> books = Files.list(Path.of("config/rules"))) {
      books.sorted().forEach(book -> rules.addAll(RuleBook.load(book).rules()));
    }
    String papers = papers();
    int known = 0;
    int matches = 0;
    for (Rule rule : rules) {
      Beginnings beginnings = Beginnings.of(rule.pattern().pattern(), rule.pattern().flags());
      if (beginnings == null) {
        continue;
      }
      known++;
      for (String text : texts(rule, papers)) {
        Matcher matcher = rule.pattern().matcher(text);
        while (matcher.find()) {
          assertThat(beginnings.next(text, matcher.start(), text.length()))
              .as("%s in « %s »", rule.name(), matcher.group())
              .isEqualTo(matcher.start());
          matches++;
        }
      }
    }
    assertThat(known).isGreaterThan(rules.size() / 2);
    assertThat(matches).isGreaterThan(rules.size());
  }

  private static List<String> texts(Rule rule, String papers) {
    List<String> texts = new ArrayList<>(List.of(papers));
    for (Rule.Example example : rule.examples()) {
      texts.add(example.text());
      texts.add(example.text().toUpperCase(Locale.FRENCH));
    }
    return texts;
  }

  private static String papers() throws IOException {
    StringBuilder papers = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/minutes"))) {
      for (Path file : files.sorted().toList()) {
        papers.append(Files.readString(file)).append('\n');
      }
    }
    return papers.toString();
  }
}
