package fr.greffe.export;

/**
 * A deciding body as open data identifies it.
 *
 * @param name official name
 * @param siret 14 digits
 * @param prefecture authority of the legality control ("PREF074"), or empty
 */
public record Decider(String name, String siret, String prefecture) {}
