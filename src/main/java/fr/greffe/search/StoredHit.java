package fr.greffe.search;

import java.time.Instant;

/**
 * A hit and when its entry was written last.
 *
 * @param found the hit
 * @param stored when
 */
public record StoredHit(Found found, Instant stored) {}
