package fr.greffe.fetching;

import fr.greffe.source.WebAddress;
import fr.greffe.source.WebSource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalogue of open data as data.gouv.fr writes it: the resources of a dataset, or of a page of
 * datasets, which names the next page.
 */
final class CatalogueLinks implements ListReader {
  private static final Set<String> PAPERS =
      Set.of("pdf", "doc", "docx", "odt", "rtf", "html", "htm", "zip");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebSource source;

  CatalogueLinks(WebSource source) {
    this.source = source;
  }

  @Override
  public ListPart read(URI address, byte[] bytes) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new IOException("ce n'est pas du JSON", e);
    }
    List<ListedAddress> documents = new ArrayList<>();
    boolean page = root.path("data").isArray();
    for (JsonNode dataset : page ? root.path("data") : JSON.createArrayNode().add(root)) {
      dataset.path("resources").forEach(resource -> add(address, resource, documents));
    }
    if (!page && !root.path("resources").isArray()) {
      throw new IOException("ce n'est pas un catalogue : il n'a ni « resources » ni « data »");
    }
    Optional<URI> next = text(root, "next_page").flatMap(link -> WebAddress.of(address, link));
    return new ListPart(documents, next.stream().toList());
  }

  private void add(URI catalogue, JsonNode resource, List<ListedAddress> documents) {
    text(resource, "url")
        .flatMap(link -> WebAddress.of(catalogue, link))
        .filter(address -> isDocument(address, resource))
        .ifPresent(address -> documents.add(new ListedAddress(address, version(resource))));
  }

  private boolean isDocument(URI address, JsonNode resource) {
    String path = address.getRawPath();
    String extension = path.substring(path.lastIndexOf('.') + 1);
    String format = text(resource, "format").orElse(extension).toLowerCase(Locale.ROOT);
    return source.include().isEmpty() ? PAPERS.contains(format) : source.includes(address);
  }

  private static @Nullable String version(JsonNode resource) {
    return text(resource.path("checksum"), "value")
        .or(() -> text(resource, "last_modified"))
        .orElse(null);
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() && !value.stringValue().isBlank()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }
}
