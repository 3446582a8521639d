package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.greffe.control.MinutesControl;
import fr.greffe.extraction.act.ActWords;
import fr.greffe.extraction.act.Breaks;
import fr.greffe.extraction.act.Landmarks;
import fr.greffe.extraction.act.NamedResults;
import fr.greffe.extraction.act.Outcomes;
import fr.greffe.extraction.act.PlainTitles;
import fr.greffe.extraction.act.PutToVote;
import fr.greffe.extraction.act.SharedVotes;
import fr.greffe.extraction.act.VotedLines;
import fr.greffe.extraction.attendance.AttendanceNotation;
import fr.greffe.extraction.attendance.PersonNotation;
import fr.greffe.extraction.clause.ClauseNotation;
import fr.greffe.extraction.date.DateNotation;
import fr.greffe.extraction.event.EventNotation;
import fr.greffe.extraction.heading.BodyReader;
import fr.greffe.extraction.heading.OrganReader;
import fr.greffe.extraction.heading.References;
import fr.greffe.extraction.heading.SittingReader;
import fr.greffe.extraction.heading.TransmissionReader;
import fr.greffe.extraction.matter.MatterReader;
import fr.greffe.extraction.name.CueReader;
import fr.greffe.extraction.press.OralQuestionReader;
import fr.greffe.extraction.press.PublicationReader;
import fr.greffe.extraction.type.DocumentTypeReader;
import fr.greffe.extraction.vote.VoteNotation;
import fr.greffe.occultation.ProtectedMentions;
import fr.greffe.organisation.NameReader;
import fr.greffe.organisation.SightingReader;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every example and counterexample of {@code config/rules}: a wording is tested where it is
 * written.
 */
class RuleExamplesTest {
  private static final Path CONFIG = Path.of("config");
  private static final Path RULES = CONFIG.resolve("rules");
  private static final CueReader ORGANISATION_CUES = CueReader.load(CONFIG);
  private static final PublicationReader PRESS = PublicationReader.load(CONFIG);
  private static final ProtectedMentions PROTECTED = ProtectedMentions.load(CONFIG);
  private static final OralQuestionReader QUESTIONS = OralQuestionReader.load(CONFIG);

  /**
   * Who reads a file's sentences, by the file's {@code reader}, answering in the short notation of
   * its examples.
   */
  private static final Map<String, Function<String, List<String>>> READERS =
      Map.ofEntries(
          Map.entry("statement", fr.greffe.dossier.Statements.load(CONFIG)::describe),
          Map.entry("function", fr.greffe.dossier.Functions.load(CONFIG)::describe),
          Map.entry("due", fr.greffe.dossier.Statements.load(CONFIG)::describeDue),
          Map.entry("figure", fr.greffe.extraction.figure.FigureNotation::read),
          Map.entry("amount", fr.greffe.extraction.amount.AmountNotation::read),
          Map.entry("amount-context", fr.greffe.extraction.amount.AmountNotation::readContext),
          Map.entry("attendance", AttendanceNotation::read),
          Map.entry("date", DateNotation::read),
          Map.entry("event", EventNotation::read),
          Map.entry("document-type", DocumentTypeReader.load(CONFIG)::describe),
          Map.entry("body", BodyReader.load(CONFIG)::describe),
          Map.entry("organ", OrganReader.load(CONFIG)::describe),
          Map.entry("organisation-name", NameReader.load(CONFIG)::describe),
          Map.entry("election", ClauseNotation::elections),
          Map.entry("term", ClauseNotation::terms),
          Map.entry("budget-line", ClauseNotation::lines),
          Map.entry("reference", References.load(CONFIG)::describe),
          Map.entry("sitting", SittingReader.load(CONFIG)::describe),
          Map.entry("transmission", TransmissionReader.load(CONFIG)::describe),
          Map.entry("landmark", Landmarks.load(CONFIG)::describe),
          Map.entry("break", Breaks.load(CONFIG)::describe),
          Map.entry("plain-title", PlainTitles.load(CONFIG)::describe),
          Map.entry("act-words", ActWords.load(CONFIG)::describe),
          Map.entry("outcome", RuleExamplesTest::outcomes),
          Map.entry("shared-vote", SharedVotes.load(CONFIG)::describe),
          Map.entry("put-to-vote", PutToVote.load(CONFIG)::describe),
          Map.entry("voted-line", VotedLines.load(CONFIG)::describe),
          Map.entry("named-result", NamedResults.load(CONFIG)::describe),
          Map.entry("person", PersonNotation::read),
          Map.entry("vote", VoteNotation::read),
          Map.entry("minutes-mention", MinutesControl.load(CONFIG)::describe),
          Map.entry("matter", MatterReader.load(CONFIG)::describe),
          Map.entry("organisation-number", SightingReader.load(CONFIG)::describe),
          Map.entry("organisation-cue", text -> ORGANISATION_CUES.describe(Passages.of(text))),
          Map.entry("press", text -> PRESS.describe(Passages.of(text))),
          Map.entry("protected", PROTECTED::describe),
          Map.entry("protected-act", PROTECTED::describeAct),
          Map.entry("oral-question", text -> QUESTIONS.describe(Passages.of(text))));

  @TestFactory
  Stream<DynamicContainer> readsTheExamplesOfEveryRule() throws IOException {
    return ruleFiles().map(RuleExamplesTest::container);
  }

  @Test
  void everyRuleShowsWhatItReads() throws IOException {
    assertThat(ruleFiles().map(RuleBook::load).flatMap(book -> book.rules().stream()))
        .allSatisfy(rule -> assertThat(rule.examples()).as(rule.name()).isNotEmpty());
  }

  private static List<String> outcomes(String text) {
    return Outcomes.load(CONFIG).read(text).stream()
        .map(outcome -> outcome.kind().name().toLowerCase(java.util.Locale.ROOT))
        .distinct()
        .toList();
  }

  private static Stream<Path> ruleFiles() throws IOException {
    if (!Files.isDirectory(RULES)) {
      return Stream.of();
    }
    return Files.walk(RULES).filter(file -> file.toString().endsWith(".yaml")).sorted();
  }

  private static DynamicContainer container(Path file) {
    RuleBook book = RuleBook.load(file);
    return dynamicContainer(
        file.getFileName().toString(), book.rules().stream().map(rule -> container(book, rule)));
  }

  private static DynamicContainer container(RuleBook book, Rule rule) {
    Function<String, List<String>> reader =
        Objects.requireNonNull(READERS.get(book.reader()), "no reader " + book.reader());
    Stream<DynamicTest> examples =
        rule.examples().stream()
            .map(
                example ->
                    dynamicTest(
                        example.text(),
                        () ->
                            assertThat(reader.apply(example.text()))
                                .containsExactlyElementsOf(example.expect())));
    Stream<DynamicTest> counterexamples =
        rule.counterexamples().stream()
            .map(
                text ->
                    dynamicTest("rien : " + text, () -> assertThat(reader.apply(text)).isEmpty()));
    return dynamicContainer(rule.name(), Stream.concat(examples, counterexamples));
  }
}
