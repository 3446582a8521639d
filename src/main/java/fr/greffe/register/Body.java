package fr.greffe.register;

import org.jspecify.annotations.Nullable;

/**
 * The authority that decides.
 *
 * @param name its name ("Commune de Flaux", "Pôle métropolitain du Genevois français")
 * @param kind what it is
 * @param organ the assembly that sat ("conseil municipal", "comité syndical", "bureau"…), or null
 */
public record Body(String name, Kind kind, @Nullable String organ) {
  /** Kinds of deciding bodies. */
  public enum Kind {
    COMMUNE,
    EPCI,
    SYNDICAT,
    DEPARTEMENT,
    REGION,
    CCAS,
    OTHER
  }
}
