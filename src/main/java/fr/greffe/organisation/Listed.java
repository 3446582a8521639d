package fr.greffe.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as an official list has it.
 *
 * @param list which list ("communes", "epci", "Sirene", "RNA")
 * @param name its official name
 * @param code INSEE code of the territory, or null
 * @param siren or null
 * @param siret of its seat, or null
 * @param rna number of an association, or null
 * @param place commune of its seat, or null
 * @param population inhabitants, or null
 * @param state what the list says of its life ("dissoute le …"), or null
 */
public record Listed(
    String list,
    String name,
    @Nullable String code,
    @Nullable String siren,
    @Nullable String siret,
    @Nullable String rna,
    @Nullable String place,
    @Nullable Integer population,
    @Nullable String state) {}
