package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.act.ActSegmenter;
import fr.greffe.extraction.type.DocumentTypeReader;
import fr.greffe.extraction.type.TypeReading;
import fr.greffe.register.Entry;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the register's entries in a document: what kind of paper it is, the acts it holds, and
 * every fact in them. Rules and lexicons are loaded once; then it is pure, total and safe for
 * several threads.
 */
public final class Extraction {
  private final DocumentTypeReader types;
  private final ActSegmenter acts;
  private final FactReaders facts;

  private Extraction(Path config) {
    types = DocumentTypeReader.load(config);
    acts = ActSegmenter.load(config);
    facts = FactReaders.load(config);
  }

  /** Loads the rules and lexicons of a {@code config} folder. */
  public static Extraction load(Path config) {
    return new Extraction(config);
  }

  /**
   * Reads a document.
   *
   * @param location path or address it was found at
   * @return the entry of the whole document first, then one an act where it holds several; never
   *     empty
   */
  public List<Entry> read(Document document, String location) {
    TypeReading type = types.read(document);
    List<ActPassage> passages = acts.segment(document, type.type());
    Facts all = facts.read(document, passages.stream().map(ActPassage::span).toList(), null);
    return new EntryAssembly(document, location, type, all).assemble(passages);
  }
}
