package fr.greffe.access;

import java.time.Instant;

/**
 * What a link promises.
 *
 * @param role of the account that it makes
 * @param author who sent it
 * @param expires it makes none after
 */
public record Invitation(Role role, String author, Instant expires) {}
