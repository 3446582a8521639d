package fr.greffe.batch;

import fr.greffe.archive.Archive;
import fr.greffe.fetching.FetchResult;
import fr.greffe.fetching.FetchingStoppedException;
import fr.greffe.fetching.Listed;
import fr.greffe.fetching.ListedAddress;
import fr.greffe.fetching.Origin;
import fr.greffe.fetching.Timing;
import fr.greffe.fetching.Validators;
import fr.greffe.source.RemoteSource;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Surveys a source that is not on this machine. Each document is recorded as soon as it is fetched,
 * so that a run that is cut asks again for nothing it has.
 */
final class OriginSurvey implements Survey<OriginFind> {
  private final IngestionRun run;
  private final RemoteSource source;
  private final Origin origin;
  private final Inspection inspection;
  private final Places places;
  private final KeptPages kept;
  private final ListingTable listings;
  private final Timing timing;
  private @Nullable Iterator<ListedAddress> rest;
  private boolean complete;
  private int gone;

  OriginSurvey(
      IngestionRun run,
      RemoteSource source,
      Origin origin,
      Inspection inspection,
      Places places,
      KeptPages kept,
      ListingTable listings,
      Timing timing) {
    this.run = run;
    this.source = source;
    this.origin = origin;
    this.inspection = inspection;
    this.places = places;
    this.kept = kept;
    this.listings = listings;
    this.timing = timing;
  }

  @Override
  public int chunk() {
    return 1;
  }

  @Override
  public @Nullable OriginFind next() throws InterruptedException, IOException {
    try {
      if (rest == null) {
        run.stop().onRequest(origin::close);
        rest = list().documents().iterator();
      }
      return rest.hasNext() ? find(rest.next()) : null;
    } catch (FetchingStoppedException e) {
      return null;
    }
  }

  private Listed list() throws InterruptedException {
    Listed listed = origin.list(kept);
    if (listed.documents().isEmpty() && listed.gaps().isEmpty() && origin.namesAll()) {
      places.refuseEmptied(source, "liste vide : " + source.name(), "site refait ou dépôt déplacé");
    }
    OffsetDateTime now = timing.now().atOffset(ZoneOffset.UTC);
    listings.put(run.job(), run.execution(), listed, now);
    complete = listed.gaps().isEmpty() && origin.namesAll();
    run.progress().listed(listed.documents().size());
    return listed;
  }

  private OriginFind find(ListedAddress listed) throws InterruptedException, IOException {
    String place = Seen.key(listed.address().toString());
    LocationTable.Known before = places.known(List.of(place)).get(place);
    Optional<AnswerTable.Known> known = kept.known(listed.address());
    String stamp = before == null ? null : before.stamp();
    boolean held = stamp != null;
    boolean stands = known.filter(answer -> answer.kept().id().value().equals(stamp)).isPresent();
    if (known.isPresent() && isFresh(known.get(), listed)) {
      return stands ? new OriginFind.Still(place) : other(place, known.get());
    }
    Validators validators = known.map(AnswerTable.Known::validators).orElse(Validators.NONE);
    FetchResult result = origin.fetch(listed.address(), validators);
    run.progress().fetched(listed.address().toString(), problem(result));
    return switch (result) {
      case FetchResult.Unchanged same ->
          known.isEmpty()
              ? problem(place, "réponse 304 inattendue")
              : confirmed(place, stands, kept.confirm(listed, known.get()));
      case FetchResult.Fetched fetched -> {
        AnswerTable.Known now = kept.keep(listed, fetched);
        yield confirmed(place, now.kept().id().value().equals(stamp), now);
      }
      case FetchResult.Gone gone ->
          held
              ? new OriginFind.Gone(place)
              : problem(place, "lien mort : le serveur répond " + gone.status());
      case FetchResult.Failed failed ->
          held ? new OriginFind.Unverified(place, failed.why()) : problem(place, failed.why());
    };
  }

  /** True where the list itself says that nothing changed, and was believed not too long. */
  private boolean isFresh(AnswerTable.Known known, ListedAddress listed) {
    Instant limit = timing.now().minus(origin.recheck());
    return listed.version() != null
        && listed.version().equals(known.version())
        && known.checked().isAfter(limit);
  }

  private OriginFind confirmed(String place, boolean stands, AnswerTable.Known now)
      throws IOException {
    return stands ? new OriginFind.Still(place) : other(place, now);
  }

  private OriginFind other(String place, AnswerTable.Known known) throws IOException {
    Archive.Kept original = known.kept();
    return new OriginFind.Other(inspection.look(place, known.name(), original));
  }

  private static OriginFind problem(String place, String why) {
    return new OriginFind.Other(List.of(Seen.problem(place, why)));
  }

  private static @Nullable String problem(FetchResult result) {
    return switch (result) {
      case FetchResult.Failed failed -> failed.why();
      case FetchResult.Gone gone -> "introuvable (" + gone.status() + ")";
      case FetchResult.Fetched fetched -> null;
      case FetchResult.Unchanged same -> null;
    };
  }

  @Override
  public void record(List<? extends OriginFind> found) {
    for (OriginFind find : found) {
      switch (find) {
        case OriginFind.Still still -> places.record(List.of(still.place()), List.of());
        case OriginFind.Other other -> places.record(List.of(), other.seen());
        case OriginFind.Gone empty -> gone += places.recordGone(empty.place());
        case OriginFind.Unverified same -> places.recordUnverified(same.place(), same.why());
      }
    }
  }

  @Override
  public boolean complete() {
    return complete;
  }

  @Override
  public int gone() {
    return gone;
  }

  @Override
  public void close() {
    origin.close();
  }
}
