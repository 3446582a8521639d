package fr.greffe.filing;

import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Edits;
import java.time.Instant;

/**
 * A dossier as it was on a day, and what was done with it since.
 *
 * @param id in its address
 * @param title shown in the list
 * @param author who keeps it
 * @param frozen when it was drawn up
 * @param dossier as it was then
 * @param edits what people chose and wrote
 */
public record SavedDossier(
    String id, String title, String author, Instant frozen, Dossier dossier, Edits edits) {}
