package fr.greffe.extraction.name;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import fr.greffe.extraction.Extractor;
import fr.greffe.language.NameModel;
import fr.greffe.language.Sentences;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the organisations named in a passage.
 *
 * <p>Best given a whole document: a name or sigle explained on one page is then found on the
 * others. Only what is read strongly enough is returned, with how likely it is and who agreed on
 * it.
 */
public final class OrganisationExtractor implements Extractor<Organisation> {
  private static final int REACH = 20;

  /** No name begins in the middle of a sentence, be it quoted or in capitals. */
  private static final Pattern MID_SENTENCE =
      Pattern.compile("(?:dans|du|des|sur|par|avec|et|ou|ce|cette|aux|DU|ET|OU|AVEC)\\s");

  /** "une communauté d'agglomération de 64 000 habitants" counts, it does not name. */
  private static final Pattern COUNTS = Pattern.compile("\\sde \\d{1,3}$");

  /** Rules whose name may be a town, which the text then means as a town. */
  private static final Set<String> PARTIES =
      Set.of(
          "agreement-with",
          "receiver-after-a-sum",
          "receiver-before-a-sum",
          "receiver-of-a-voted-sum",
          "receiver-first-in-a-sentence",
          "named-beneficiary",
          "asker-of-a-grant",
          "firm-of-a-lot",
          "receiver-in-a-title",
          "named-before-what-it-is",
          "at-a-firm");

  private final Sentences sentences;
  private final Vocabulary vocabulary;
  private final KnownReader known;
  private final HeadReader heads;
  private final LegalFormReader legalForms;
  private final Territories reference;
  private final TerritoryReader territories;
  private final PayeeReader payees;
  private final PersonReader personReader;
  private final PlaceReader places;
  private final ModelReader model;
  private final CueReader cues;
  private final Calibration calibration;

  /** "le label X", "le logiciel X": what comes before the name says that it is a thing's. */
  private final Pattern namesThing;

  private OrganisationExtractor(Path config) {
    sentences = Sentences.load(config);
    vocabulary = Vocabulary.load(config);
    payees = new PayeeReader(config, vocabulary);
    known = new KnownReader(config);
    NameGrammar grammar = new NameGrammar(vocabulary);
    heads = new HeadReader(vocabulary, grammar);
    legalForms = new LegalFormReader(config, grammar);
    reference = Territories.load(config);
    territories = new TerritoryReader(reference);
    personReader = new PersonReader(config, vocabulary.stops());
    places = new PlaceReader(config, reference);
    cues = CueReader.load(config);
    namesThing =
        Pattern.compile(
            "(?<!\\p{L})(?:"
                + Lexicon.load(config.resolve("lexicons/named-things.tsv")).asAlternative()
                + ")\\s{1,2}[«“\"]?\\s?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    model = new ModelReader(NameModel.load(config));
    calibration = Calibration.load(config);
  }

  /**
   * Loads lexicons, reference lists and models.
   *
   * @param config folder of {@code lexicons}, {@code reference} and {@code models}
   */
  public static OrganisationExtractor load(Path config) {
    return new OrganisationExtractor(config);
  }

  @Override
  public List<Mention<Organisation>> extract(Passage passage) {
    return read(passage).organisations();
  }

  /** The organisations of a passage, and the persons and places met on the way. */
  public Named read(Passage passage) {
    Kept kept = kept(passage);
    return new Named(
        kept.candidates().stream().map(one -> mention(passage, one)).toList(),
        Named.names(passage, kept.persons(), kept.ways()));
  }

  /** Gives each reading that is kept, with what is said of it. */
  void eachKept(Passage passage, BiConsumer<Candidate, Mention<Organisation>> use) {
    kept(passage).candidates().forEach(one -> use.accept(one, mention(passage, one)));
  }

  private record Kept(List<Candidate> candidates, List<Span> persons, List<Span> ways) {}

  private Kept kept(Passage passage) {
    String text = passage.document().text();
    List<Phrase> phrases =
        sentences.of(text, passage.span()).stream().map(span -> Phrase.of(text, span)).toList();
    Definitions definitions = new Definitions();
    List<Candidate> candidates = new ArrayList<>(payees.read(text, passage.span()));
    ModelReader.Seen seen = model.read(phrases);
    candidates.addAll(seen.organisations());
    candidates.addAll(cues.read(passage));
    List<Span> persons = new ArrayList<>();
    List<Span> ways = new ArrayList<>();
    for (Phrase phrase : phrases) {
      candidates.addAll(definitions.read(phrase, read(phrase), vocabulary, known));
      persons.addAll(personReader.read(phrase));
      ways.addAll(places.read(phrase));
    }
    List<Span> people = Stream.concat(seen.persons().stream(), persons.stream()).toList();
    Set<Span> listed =
        candidates.stream()
            .filter(one -> one.readers().contains(Candidate.LEXICON))
            .map(Candidate::span)
            .collect(Collectors.toSet());
    SpanIndex<Span> peopleAt = new SpanIndex<>(people, Function.identity());
    candidates.replaceAll(one -> beforePerson(one, peopleAt, listed));
    List<Candidate> explained =
        candidates.stream().map(one -> explained(one, text, definitions)).toList();
    List<Candidate> raised = Coordination.raise(text, Resolution.resolve(explained, people, ways));
    List<Candidate> once =
        Resolution.resolve(NameRow.complete(text, raised, reference::isPlace), people, ways);
    List<Candidate> all = Resolution.resolve(Repetition.repeat(text, phrases, once), people, ways);
    return new Kept(joined(all, text), persons, ways);
  }

  /** Those strong enough, a name and its sigle as one. */
  private List<Candidate> joined(List<Candidate> all, String text) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : all) {
      Candidate before = kept.isEmpty() ? null : kept.getLast();
      if (!calibration.keeps(candidate) || isItsSigle(before, candidate, text)) {
        continue;
      }
      if (before != null && isSpelledOut(before, candidate, text)) {
        kept.removeLast();
        kept.add(candidate.withSigle(before.span().of(text)));
      } else {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** "le directeur de Mecanova Paul Roy": the person is not part of the firm's name. */
  private static Candidate beforePerson(Candidate one, SpanIndex<Span> people, Set<Span> known) {
    return people
        .overlapping(one.span())
        .filter(person -> person.end() == one.span().end() && person.start() > one.span().start())
        .map(person -> new Span(one.span().start(), person.start() - 1))
        .filter(firm -> one.rule().equals("office-in-a-firm") || known.contains(firm))
        .map(one::over)
        .findFirst()
        .orElse(one);
  }

  /** "Nom en toutes lettres (SIGLE)" is one mention. */
  private static boolean isItsSigle(@Nullable Candidate before, Candidate candidate, String text) {
    return before != null
        && before.sigle() != null
        && candidate.span().of(text).equals(before.sigle())
        && text.substring(before.span().end(), candidate.span().start()).strip().equals("(");
  }

  /** So is "SIGLE (Nom en toutes lettres)". */
  private static boolean isSpelledOut(Candidate before, Candidate candidate, String text) {
    String sigle = before.span().of(text);
    String name = candidate.span().of(text);
    int end = candidate.span().end();
    return before.sigle() == null
        && sigle.length() < name.length()
        && sigle.chars().allMatch(Character::isUpperCase)
        && sigle.charAt(0) == Character.toUpperCase(name.charAt(0))
        && text.substring(before.span().end(), candidate.span().start()).strip().equals("(")
        && text.startsWith(")", end);
  }

  private List<Candidate> read(Phrase phrase) {
    List<Candidate> candidates = new ArrayList<>(heads.read(phrase));
    candidates.addAll(legalForms.read(phrase));
    candidates.addAll(territories.read(phrase));
    candidates.addAll(known.read(phrase));
    return candidates;
  }

  /** A sigle gains or loses by what the text says of it. */
  private Candidate explained(Candidate candidate, String text, Definitions definitions) {
    String words = candidate.span().of(text);
    boolean alone = candidate.readers().equals(List.of(Candidate.MODEL));
    if (!candidate.readers().contains(Candidate.LEXICON)
        && !candidate.rule().equals("payee")
        && namesThing.matcher(before(candidate, text)).find()) {
      return candidate.as(0);
    }
    if (candidate.rule().equals("payee") && known.isOther(words)) {
      return candidate.as(0);
    }
    if (explainsName(candidate.span(), text) || alone && isCommon(words)) {
      return candidate.as(0);
    }
    if (PARTIES.contains(candidate.rule()) && reference.isPlace(words)) {
      return candidate.as(0);
    }
    if (MID_SENTENCE.matcher(words).lookingAt() || COUNTS.matcher(words).find()) {
      return candidate.as(0);
    }
    if (alone
        && (vocabulary.isThing(words)
            || vocabulary.isBareHead(words)
            || vocabulary.isOffice(words)
            || known.isOther(words))) {
      return candidate.as(0);
    }
    if (!candidate.rule().endsWith("sigle")) {
      return candidate;
    }
    if (definitions.isOther(words)) {
      return candidate.as(0);
    }
    return definitions.kind(words) == null
        ? candidate
        : candidate.as(Math.max(0.9, candidate.confidence()));
  }

  /** "Saint-Hubert (société de chasse)": common words in brackets tell what the name before is. */
  private static boolean explainsName(Span span, String text) {
    return span.start() > 1
        && text.charAt(span.start() - 1) == '('
        && text.startsWith(")", span.end())
        && isCommon(span.of(text));
  }

  /** Without a capital or a figure a name needs a head noun that a rule has seen. */
  private static boolean isCommon(String words) {
    return words.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static String before(Candidate candidate, String text) {
    int start = candidate.span().start();
    return text.substring(Math.max(0, start - REACH), start);
  }

  private Mention<Organisation> mention(Passage passage, Candidate candidate) {
    Span span = candidate.span();
    String name = span.of(passage.document().text()).replaceAll("\\s+", " ").strip();
    Organisation organisation =
        new Organisation(
            name,
            candidate.sigle(),
            candidate.kind(),
            Math.round(calibration.of(candidate, name) * 100) / 100.0,
            candidate.readers());
    return new Mention<>(organisation, passage.document().evidence(span, candidate.rule()));
  }
}
