package fr.greffe.access;

import java.time.Instant;

/**
 * One who may use the pages.
 *
 * @param name they log in with, lower case
 * @param role what they may do
 * @param password its salted digest, never the password
 * @param active false once closed: it is kept for the trail
 * @param made when
 */
public record Account(String name, Role role, String password, boolean active, Instant made) {}
