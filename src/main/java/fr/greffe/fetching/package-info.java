/**
 * Politely asks the web for what a job names: in comes a {@link fr.greffe.source.WebSource}, out
 * come the addresses of its documents ({@link fr.greffe.fetching.WebListing}) and, one by one,
 * their bytes ({@link fr.greffe.fetching.Fetcher}). A site's robots.txt, pace and wish to wait are
 * obeyed; no address outside what the job allows is asked, whoever leads there; whatever a server
 * does costs bounded time and room. Imports {@code source}.
 */
@NullMarked
package fr.greffe.fetching;

import org.jspecify.annotations.NullMarked;
