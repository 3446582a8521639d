package fr.greffe.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who gives tokens for a mailbox that takes no password: the program shows itself as a client
 * (client credentials, RFC 6749, 4.4), whose secret is where a password would be.
 *
 * @param url that tokens are asked at
 * @param client what the program is known by there
 * @param scope what the tokens are to allow, or null where nothing need be said
 */
public record TokenGrant(URI url, String client, @Nullable String scope) {}
