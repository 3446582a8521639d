package fr.greffe.organisation;

import fr.greffe.register.Entry;
import fr.greffe.register.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organisations that an entry names, before it is known who they are.
 *
 * @param entry where
 * @param body the deciding authority, or null
 * @param uses names of organisations, the body's apart
 * @param payees for each amount its beneficiary, or null
 */
public record Sighting(
    Entry entry, @Nullable Designation body, List<Use> uses, List<@Nullable Designation> payees) {
  public Sighting {
    uses = List.copyOf(uses);
  }

  /**
   * A mention.
   *
   * @param designation what it is called
   * @param kind what the document takes it for
   * @param confidence of the reading
   * @param page from 1
   */
  public record Use(Designation designation, Organisation.Kind kind, double confidence, int page) {}
}
