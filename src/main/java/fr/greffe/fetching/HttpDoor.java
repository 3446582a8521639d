package fr.greffe.fetching;

import fr.greffe.source.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request at a time, nothing of its own accord: no redirect, no second try, no cookie. A
 * download that was cut goes on where it was.
 */
final class HttpDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
  private static final String AGENT = "Greffe/0.1 (lecture des actes publics)";
  private static final Timeout TO_CONNECT = Timeout.ofSeconds(15);
  private static final long MOST_SILENT_SECONDS = 30;

  private final CloseableHttpClient client;
  private final Timing timing;
  private final Path downloads;

  HttpDoor(CheckedHosts hosts, Path downloads, Timing timing, Duration patience) {
    this.timing = timing;
    this.downloads = downloads;
    Timeout silence =
        Timeout.ofMilliseconds(
            Math.min(patience.toMillis(), Duration.ofSeconds(MOST_SILENT_SECONDS).toMillis()));
    this.client =
        HttpClients.custom()
            .setUserAgent(AGENT)
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(hosts)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(TO_CONNECT)
                            .setSocketTimeout(silence)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /**
   * Asks for an address.
   *
   * @param known version, which need not come again
   * @param most bytes that are taken
   * @param deadline of the whole
   * @throws RefusedException when the answer must not be taken, however often it is asked for
   */
  Answer ask(URI address, Validators known, long most, Instant deadline) throws IOException {
    Partial partial = Partial.of(downloads, address);
    HttpGet request = new HttpGet(address);
    request.setHeader("Accept", "*/*");
    request.setHeader("Accept-Encoding", "identity");
    set(request, "If-None-Match", known.etag());
    set(request, "If-Modified-Since", known.etag() == null ? known.lastModified() : null);
    if (partial.size() > 0) {
      request.setHeader("Range", "bytes=" + partial.size() + "-");
      set(request, "If-Range", partial.version());
    }
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      return answer(address, response, partial, most, deadline);
    } finally {
      cut(request, response);
    }
  }

  /** Closing alone would first read the rest of the answer, which may have no end. */
  private static void cut(HttpGet request, ClassicHttpResponse response) {
    request.abort();
    try {
      response.close();
    } catch (IOException e) {
      LOG.debug("{} is cut", request.getRequestUri(), e);
    }
  }

  private Answer answer(
      URI address, ClassicHttpResponse response, Partial partial, long most, Instant deadline)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200, 203 -> body(address, response, partial, false, most, deadline);
      case 206 -> rest(address, response, partial, most, deadline);
      case 301, 302, 303, 307, 308 -> moved(address, response);
      case 304 -> new Answer.NotModified();
      case 404, 410 -> new Answer.Missing(status);
      case 408, 425, 429, 500, 502, 503, 504 -> new Answer.Later(status, wish(response));
      case 416 -> anew(partial);
      case 401, 403, 407, 451 ->
          throw new RefusedException("le serveur refuse l'accès (réponse " + status + ")");
      default -> throw new RefusedException("le serveur répond " + status);
    };
  }

  private Answer rest(
      URI address, ClassicHttpResponse response, Partial partial, long most, Instant deadline)
      throws IOException {
    String range = String.valueOf(header(response, "Content-Range"));
    boolean fits = range.toLowerCase(Locale.ROOT).startsWith("bytes " + partial.size() + "-");
    return partial.size() > 0 && fits
        ? body(address, response, partial, true, most, deadline)
        : anew(partial);
  }

  private static Answer anew(Partial partial) throws IOException {
    partial.discard();
    return new Answer.Anew();
  }

  private Answer body(
      URI address,
      ClassicHttpResponse response,
      Partial partial,
      boolean goesOn,
      long most,
      Instant deadline)
      throws IOException {
    Validators validators =
        new Validators(header(response, "ETag"), header(response, "Last-Modified"));
    String encoding = header(response, "Content-Encoding");
    boolean packed = encoding != null && encoding.matches("(?i)(x-)?gzip");
    if (encoding != null && !packed && !encoding.equalsIgnoreCase("identity")) {
      throw new RefusedException("le serveur répond dans un codage inconnu (" + encoding + ")");
    }
    if (!goesOn) {
      partial.begin(packed ? null : validators.strong());
    }
    if (response.getEntity() == null) {
      throw new RefusedException("le serveur répond sans contenu");
    }
    checkSize(partial, response.getEntity().getContentLength(), most);
    partial.append(response.getEntity().getContent(), size -> check(partial, size, most, deadline));
    Path file = partial.complete();
    String name = FileNames.of(address, header(response, "Content-Disposition"));
    return new Answer.Body(packed ? Gunzip.of(file, most) : file, name, validators);
  }

  private void check(Partial partial, long size, long most, Instant deadline) throws IOException {
    checkSize(partial, size, most);
    if (timing.stopped()) {
      throw new FetchingStoppedException();
    }
    if (timing.now().isAfter(deadline)) {
      throw new RefusedException(
          "le serveur est trop lent : %d octets reçus dans le temps permis (« patience »)"
              .formatted(size));
    }
  }

  private static void checkSize(Partial partial, long size, long most) throws IOException {
    if (size > most) {
      partial.discard();
      throw new RefusedException(
          "le document dépasse %d Mo, la limite du travail (« max-size »)"
              .formatted(most / 1_000_000));
    }
  }

  private static Answer moved(URI address, ClassicHttpResponse response) throws RefusedException {
    String to = header(response, "Location");
    if (to == null) {
      throw new RefusedException("le serveur renvoie ailleurs sans dire où");
    }
    return new Answer.Moved(
        WebAddress.of(address, to)
            .orElseThrow(
                () -> new RefusedException("le serveur renvoie vers une adresse refusée : " + to)));
  }

  private @Nullable Duration wish(ClassicHttpResponse response) {
    String text = header(response, "Retry-After");
    try {
      if (text == null) {
        return null;
      }
      return text.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.between(
              timing.now(),
              ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static void set(HttpGet request, String name, @Nullable String value) {
    if (value != null) {
      request.setHeader(name, value);
    }
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
