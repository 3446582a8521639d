package fr.greffe.organisation;

import fr.greffe.register.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation, under all its names.
 *
 * @param id short digest of its first name
 * @param name the name it is shown by
 * @param names all its names, the most used first
 * @param kind what it is
 * @param place body in whose papers alone it stands, or null
 * @param siren whose key is right, or null
 * @param siret whose key is right, or null
 * @param rna or null
 * @param population inhabitants of a territory, or null
 * @param listed how sure the numbers are, and why
 * @param firstSeen first dated entry that names it
 * @param lastSeen last one
 * @param mentions how often it is named
 * @param entries in how many entries
 * @param maybe organisations that it may be, which nothing decides
 */
public record OrganisationRecord(
    String id,
    String name,
    List<NameUse> names,
    Organisation.Kind kind,
    @Nullable String place,
    @Nullable String siren,
    @Nullable String siret,
    @Nullable String rna,
    @Nullable Integer population,
    Likeness listed,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    int mentions,
    int entries,
    List<Maybe> maybe) {
  public OrganisationRecord {
    names = List.copyOf(names);
    maybe = List.copyOf(maybe);
  }

  /**
   * A name and how sure it is that it is this organisation's.
   *
   * @param name as written
   * @param place body in whose papers it stands, or null
   * @param count how often
   * @param verdict of the link
   * @param reasons in French
   */
  public record NameUse(
      String name, @Nullable String place, int count, Verdict verdict, List<String> reasons) {
    public NameUse {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Another organisation that may be this one.
   *
   * @param id its identifier
   * @param name its name
   * @param reasons why it may be, and why that is not sure
   */
  public record Maybe(String id, String name, List<String> reasons) {
    public Maybe {
      reasons = List.copyOf(reasons);
    }
  }
}
