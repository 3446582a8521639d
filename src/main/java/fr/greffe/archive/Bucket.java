package fr.greffe.archive;

import fr.greffe.connection.Authority;
import fr.greffe.connection.Unanswered;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an S3-compatible store that several machines keep files in. It is connected to at the
 * first question; what goes wrong is told in French, never with the keys.
 */
public final class Bucket {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final int FORBIDDEN = 403;
  private static final long GIGABYTE = 1L << 30;

  private final Settings.Bucket settings;
  private @Nullable S3Client connected;

  public Bucket(Settings.Bucket settings) {
    this.settings = settings;
  }

  /**
   * Whether it can be asked.
   *
   * @throws ArchiveException saying why not
   */
  public void check() {
    ask(() -> client().headBucket(request -> request.bucket(settings.name())));
  }

  /** Bytes of originals that a machine keeps at most, empty where it keeps all. */
  Optional<Long> most() {
    return Optional.of(settings.local() * GIGABYTE).filter(most -> most > 0);
  }

  /** Puts a file there, unless it is there whole under the name. */
  void keep(String key, Path file) throws IOException {
    if (!holds(key, Files.size(file))) {
      ask(() -> client().putObject(to -> to.bucket(settings.name()).key(key), file));
    }
  }

  /** Whether so many bytes are there under a name. */
  boolean holds(String key, long bytes) {
    return ask(
        () -> {
          try {
            Long size =
                client()
                    .headObject(request -> request.bucket(settings.name()).key(key))
                    .contentLength();
            return size != null && size == bytes;
          } catch (NoSuchKeyException e) {
            return false;
          }
        });
  }

  /** The bytes under a name, or null where there are none. */
  @Nullable InputStream find(String key) {
    return ask(
        () -> {
          try {
            return client().getObject(request -> request.bucket(settings.name()).key(key));
          } catch (NoSuchKeyException e) {
            return null;
          }
        });
  }

  /** The names of all that is there. */
  List<String> keys() {
    return ask(
        () ->
            client()
                .listObjectsV2Paginator(request -> request.bucket(settings.name()))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList());
  }

  private <T extends @Nullable Object> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new ArchiveException(
          "le dépôt des originaux « %s » (%s) ne peut pas être utilisé : %s"
              .formatted(settings.name(), settings.url(), why(e)),
          e);
    }
  }

  private static String why(SdkException failure) {
    if (failure instanceof S3Exception answered) {
      return answered.statusCode() == FORBIDDEN
          ? "accès refusé (« access-key », « secret-key »)"
          : "le serveur répond %d (%s)"
              .formatted(answered.statusCode(), answered.awsErrorDetails().errorCode());
    }
    return Unanswered.why(failure);
  }

  private synchronized S3Client client() {
    S3Client known = connected;
    if (known == null) {
      known = connect();
      connected = known;
    }
    return known;
  }

  private SdkHttpClient http() {
    UrlConnectionHttpClient.Builder http =
        UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT).socketTimeout(TO_ANSWER);
    Authority ca = settings.ca();
    if (ca == null) {
      return http.build();
    }
    try {
      TrustManager[] trust = ca.trust();
      return http.tlsTrustManagersProvider(() -> trust).build();
    } catch (IOException | GeneralSecurityException e) {
      throw new ArchiveException(
          "autorité de certification illisible (« bucket », « ca ») : " + ca.pem(), e);
    }
  }

  private S3Client connect() {
    return S3Client.builder()
        .endpointOverride(settings.url())
        .region(Region.of(settings.region()))
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
        .httpClient(http())
        .overrideConfiguration(
            common -> common.defaultProfileFile(ProfileFile.aggregator().build()))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .build();
  }
}
