package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.act.ActSegmenter;
import fr.greffe.extraction.actes.ActesReader;
import fr.greffe.extraction.actes.ActesStatements;
import fr.greffe.extraction.attendance.AttendanceReader;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.extraction.heading.HeadingReader;
import fr.greffe.extraction.press.OralQuestionReader;
import fr.greffe.extraction.press.PublicationReader;
import fr.greffe.extraction.type.DocumentTypeReader;
import fr.greffe.extraction.type.TypeReading;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import fr.greffe.register.Source;
import fr.greffe.register.Vote;
import fr.greffe.rules.Abandoned;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register's entries in a document: what kind of paper it is, the acts it holds, and
 * every fact in them. Rules and lexicons are loaded once; then it is pure, total and safe for
 * several threads.
 */
public final class Extraction {
  private final DocumentTypeReader types;
  private final HeadingReader headings;
  private final ActSegmenter segmenter;
  private final ActReader acts;
  private final PublicationReader publications;
  private final OralQuestionReader questions;
  private final FactReaders facts;
  private final AttendanceReader attendances;
  private final ActesReader actes;

  private Extraction(Path config) {
    types = DocumentTypeReader.load(config);
    headings = HeadingReader.load(config);
    segmenter = ActSegmenter.load(config);
    acts = ActReader.load(config, headings);
    publications = PublicationReader.load(config);
    questions = OralQuestionReader.load(config);
    facts = FactReaders.load(config);
    attendances = AttendanceReader.load(config);
    actes = ActesReader.load(config);
  }

  /** Loads the rules and lexicons of a {@code config} folder. */
  public static Extraction load(Path config) {
    return new Extraction(config);
  }

  /**
   * Reads a document of which nothing is known beforehand, see {@link #read(Document, String,
   * Hints)}.
   */
  public List<Entry> read(Document document, String location) {
    return read(document, location, Hints.NONE);
  }

  /**
   * Reads a document.
   *
   * @param location path or address it was found at
   * @param hints what is known beforehand
   * @return the entry of the whole document first, then one an act where it holds several; never
   *     empty
   */
  public List<Entry> read(Document document, String location, Hints hints) {
    Set<String> abandoned = new TreeSet<>();
    return Abandoned.noting(abandoned, () -> read(document, location, hints, abandoned));
  }

  private List<Entry> read(Document document, String location, Hints hints, Set<String> abandoned) {
    Optional<ActesStatements> transmitted = actes.read(document);
    TypeReading type = type(document, hints, transmitted);
    DocumentHead head = headings.read(document, type.type()).orBody(hints.body());
    List<ActPassage> passages = segmenter.segment(document, type.type());
    List<Roll> rolls = type.type().ofPress() ? List.of() : attendances.rolls(document.passage());
    Publication publication = type.type().ofPress() ? publications.read(document) : null;
    OralQuestion question =
        type.type() == DocumentType.ORAL_QUESTION ? questions.read(document) : null;
    List<Span> spans = passages.stream().map(Extraction::fromTitle).toList();
    Facts all =
        facts
            .read(document, spans, reference(head, publication))
            .withSeance(head.seanceEvidence())
            .andDates(transmitted.map(ActesStatements::dates).orElse(List.of()));
    List<ReadAct> read = acts(passages, head, rolls);
    return new EntryAssembly(
            document, location, type, head, rolls, publication, question, all, abandoned)
        .assemble(
            transmitted
                .map(statements -> TransmittedActs.of(document, statements, head, rolls, read))
                .orElse(read));
  }

  /**
   * Reads one act anew between bounds that someone gave: what it says depends on where it begins
   * and ends.
   *
   * @param whole the entry that holds all the text of the document
   * @param from the act that the stretch belonged to; its sitting, body and source stay
   * @param stretch of the document
   * @param id of the new entry
   */
  public Entry act(Entry whole, Entry from, Span stretch, String id) {
    Document document = KeptText.of(whole);
    Source source = from.source();
    DocumentHead head =
        headings
            .read(document, source.type())
            .orBody(from.body() == null ? null : from.body().name());
    List<Roll> rolls = attendances.rolls(document.passage());
    ActPassage passage = segmenter.within(document, stretch);
    Facts stated =
        facts.read(document, List.of(fromTitle(passage)), from.date()).within(passage.span());
    TypeReading type = new TypeReading(source.type(), source.typeReasons());
    return new EntryAssembly(
            document, source.location(), type, head, rolls, null, null, stated, Set.of())
        .part(acts.read(passage, head, rolls, null), id, from);
  }

  /** An act from its title on, without the letterhead of an extract. */
  private static Span fromTitle(ActPassage act) {
    Evidence title = act.title();
    return title != null && act.span().contains(title.span())
        ? new Span(title.span().start(), act.span().end())
        : act.span();
  }

  private TypeReading type(Document document, Hints hints, Optional<ActesStatements> transmitted) {
    Optional<DocumentType> stated = transmitted.flatMap(ActesStatements::type);
    if (stated.isPresent()) {
      return new TypeReading(stated.get(), List.of("nature indiquée par le fichier Actes joint"));
    }
    return hints.type() == null
        ? types.read(document)
        : new TypeReading(hints.type(), List.of("indiqué par le travail qui l'apporte"));
  }

  private List<ReadAct> acts(List<ActPassage> passages, DocumentHead head, List<Roll> rolls) {
    List<ReadAct> read = new ArrayList<>();
    Vote previous = null;
    for (ActPassage passage : passages) {
      ReadAct act = acts.read(passage, head, rolls, previous);
      Mention<Vote> vote = act.act().vote();
      previous = vote == null ? previous : vote.fact();
      read.add(act);
    }
    return read;
  }

  private static @Nullable LocalDate reference(
      DocumentHead head, @Nullable Publication publication) {
    if (head.seance() != null) {
      return head.seance().date();
    }
    return publication == null ? null : publication.date();
  }
}
