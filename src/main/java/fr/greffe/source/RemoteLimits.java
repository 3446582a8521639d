package fr.greffe.source;

import java.time.Duration;

/**
 * Bounds of a run with a server of mails or files.
 *
 * @param patience for one answer of the server
 * @param bytes that one document may have
 * @param documents that may be named
 */
public record RemoteLimits(Duration patience, long bytes, int documents) {}
