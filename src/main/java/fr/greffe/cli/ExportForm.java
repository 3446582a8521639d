package fr.greffe.cli;

import fr.greffe.export.Export;
import fr.greffe.export.Gap;
import fr.greffe.export.JsonLd;
import fr.greffe.export.JsonLines;
import fr.greffe.export.Popolo;
import fr.greffe.export.ScdlChecks;
import fr.greffe.export.ScdlDeliberations;
import fr.greffe.export.ScdlRows;
import fr.greffe.export.ScdlSubventions;
import fr.greffe.export.Spreadsheet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The forms that the register can be written in, under the names that a command line gives them.
 */
enum ExportForm {
  SCDL {
    @Override
    Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) throws IOException {
      ScdlReference reference = ScdlReference.load(config);
      return new ScdlDeliberations(
          out,
          new ScdlRows(reference::decider, reference.matters(), proposed),
          new ScdlChecks(reference.matters()),
          gaps);
    }
  },
  SUBVENTIONS {
    @Override
    Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) throws IOException {
      return new ScdlSubventions(out, ScdlReference.load(config)::decider, gaps);
    }
  },
  JSONLD {
    @Override
    Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) throws IOException {
      return new JsonLd(out);
    }
  },
  POPOLO {
    @Override
    Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) throws IOException {
      return new Popolo(out);
    }
  },
  CSV {
    @Override
    Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) throws IOException {
      return new Spreadsheet(out);
    }
  },
  JSONL {
    @Override
    Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps) {
      return new JsonLines(out);
    }
  };

  /**
   * A file of this form in the making.
   *
   * @param proposed whether matters that are proposed and not read may be written
   * @param gaps told what it leaves out
   */
  abstract Export open(Writer out, Path config, boolean proposed, Consumer<Gap> gaps)
      throws IOException;
}
