package fr.greffe.desk;

import fr.greffe.correction.Correction;
import fr.greffe.correction.Quality;
import fr.greffe.database.Database;
import java.util.List;

/** Everything that clerks ever said, and what it measures. */
public final class Judgements {
  private final CorrectionTable corrections;

  public Judgements(Database database) {
    corrections = new CorrectionTable(database.jdbc());
  }

  /** All of it, in the order it was said. */
  public List<Correction> all() {
    return corrections.all();
  }

  /** How often readings are right. */
  public Quality quality() {
    return Quality.of(all());
  }
}
