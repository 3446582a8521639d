package fr.greffe.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The forms that the register can be written in, under the names that people give them. */
public enum ExportForm {
  SCDL("SCDL délibérations (fichier réglementaire)", "csv", "text/csv") {
    @Override
    public Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
        throws IOException {
      ScdlReference reference = ScdlReference.load(config);
      return new ScdlDeliberations(
          out,
          new ScdlRows(reference::decider, reference.matters(), proposed),
          new ScdlChecks(reference.matters()),
          gaps);
    }
  },
  SUBVENTIONS("SCDL subventions (brouillon)", "csv", "text/csv") {
    @Override
    public Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
        throws IOException {
      return new ScdlSubventions(out, ScdlReference.load(config)::decider, gaps);
    }
  },
  JSONLD("JSON-LD Legislation (web de données)", "jsonld", "application/ld+json") {
    @Override
    public Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
        throws IOException {
      return new JsonLd(out);
    }
  },
  POPOLO("Popolo (votes)", "json", "application/json") {
    @Override
    public Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
        throws IOException {
      return new Popolo(out);
    }
  },
  CSV("Tableur (CSV)", "csv", "text/csv") {
    @Override
    public Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
        throws IOException {
      return new Spreadsheet(out);
    }
  },
  JSONL("JSON lines (tout, avec les preuves)", "jsonl", "application/x-ndjson") {
    @Override
    public Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) {
      return new JsonLines(out);
    }
  };

  private final String french;
  private final String extension;
  private final String mediaType;

  ExportForm(String french, String extension, String mediaType) {
    this.french = french;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** What it is, for people. */
  public String french() {
    return french;
  }

  /** The end of the name of its files. */
  public String extension() {
    return extension;
  }

  /** What its files are for programs. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * A file of this form in the making.
   *
   * @param proposed whether matters that are proposed and not read may be written
   * @param gaps told what it leaves out
   */
  public abstract Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
      throws IOException;
}
