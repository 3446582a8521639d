/**
 * Asks for what a job names elsewhere than on this machine: in comes a {@link
 * fr.greffe.source.RemoteSource}, out come the addresses of its documents and, one by one, their
 * bytes ({@link fr.greffe.fetching.Origin}). The web is asked politely ({@link
 * fr.greffe.fetching.WebListing}, {@link fr.greffe.fetching.Fetcher}): a site's robots.txt, pace
 * and wish to wait are obeyed; no address outside what the job allows is asked, whoever leads
 * there. A mailbox ({@link fr.greffe.fetching.Mailbox}) or an SFTP folder ({@link
 * fr.greffe.fetching.SftpFolder}) is only read. Whatever a server does costs bounded time and room.
 * Imports {@code connection}, {@code settings} and {@code source}.
 */
@NullMarked
package fr.greffe.fetching;

import org.jspecify.annotations.NullMarked;
