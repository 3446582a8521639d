package fr.greffe.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines without a common folder, over a real store. */
class BucketIT {
  private static final byte[] ACT = "Le conseil approuve.".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private ObjectStore store;
  private Archive here;
  private Archive elsewhere;

  @BeforeEach
  void open() throws IOException {
    store = new ObjectStore(Files.createDirectories(folder.resolve("depot")));
    here = new Archive(folder.resolve("ici"), new Bucket(store.bucket()));
    elsewhere = new Archive(folder.resolve("ailleurs"), new Bucket(store.bucket()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatOneMachineKeepsAnotherFinds() throws IOException {
    DocumentId id = keep(here);
    assertThat(elsewhere.find(id))
        .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(ACT));
    assertThat(elsewhere.find(DocumentId.of(new byte[] {1}))).isEmpty();
  }

  @Test
  void bringsAndSharesAllThatTheOtherSideLacks() throws IOException {
    Archive alone = new Archive(folder.resolve("ici"));
    DocumentId id = keep(alone);
    assertThat(elsewhere.find(id)).isEmpty();
    assertThat(elsewhere.all()).isEmpty();
    here.shareAll();
    assertThat(elsewhere.all()).containsExactly(id);
    assertThat(elsewhere.find(id)).isPresent();
  }

  @Test
  void keepsHereWhatServedLastAndWhatTheStoreLacks() throws IOException {
    Archive bounded = new Archive(folder.resolve("ici"), new Bucket(store.bucket(1)));
    DocumentId lacking = keep(bounded, "Le conseil approuve.");
    DocumentId leaving = keep(bounded, "Le conseil décide.");
    DocumentId serving = keep(bounded, "Le conseil ajourne.");
    Files.delete(store.object(Archive.name(lacking)));
    for (DocumentId id : List.of(lacking, leaving, serving)) {
      Files.setLastModifiedTime(place(id), FileTime.from(Instant.now().minusSeconds(7200)));
    }
    assertThat(bounded.find(serving)).isPresent();
    new Shelf(new Places(folder.resolve("ici")), new Bucket(store.bucket()), 1).grew(1);
    assertThat(place(lacking)).exists();
    assertThat(place(leaving)).doesNotExist();
    assertThat(place(serving)).exists();
    assertThat(bounded.all()).containsExactlyInAnyOrder(lacking, leaving, serving);
    assertThat(bounded.find(leaving)).hasValueSatisfying(file -> assertThat(file).exists());
  }

  @Test
  void whatIsNotWhatItsNameSaysIsRefused() throws IOException {
    DocumentId id = keep(here);
    Path object = store.object(id.value().substring(0, 2) + "/" + id.value());
    Files.write(object, new byte[] {0});
    assertThatThrownBy(() -> elsewhere.find(id))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("est endommagé dans le dépôt");
    assertThat(folder.resolve("ailleurs/incoming")).isEmptyDirectory();
  }

  @Test
  void saysWhyTheStoreCannotBeUsed() {
    new Bucket(store.bucket()).check();
    assertThatThrownBy(() -> new Bucket(store.bucket("autre")).check())
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("« originaux »")
        .hasMessageContaining("accès refusé")
        .hasMessageNotContaining("autre");
    store.close();
    assertThatThrownBy(() -> keep(here))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("ne peut pas être utilisé : la connexion est refusée");
    assertThat(folder.resolve("ici/incoming")).isEmptyDirectory();
  }

  private Path place(DocumentId id) {
    return folder.resolve("ici").resolve(Archive.name(id));
  }

  private static DocumentId keep(Archive archive) throws IOException {
    return archive.keep(new ByteArrayInputStream(ACT)).id();
  }

  private static DocumentId keep(Archive archive, String text) throws IOException {
    return archive.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).id();
  }
}
