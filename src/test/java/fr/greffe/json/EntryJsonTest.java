package fr.greffe.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.DocumentId;
import fr.greffe.document.Span;
import fr.greffe.register.Clauses;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntryJsonTest {
  private static final Entry FULL = SampleEntries.deliberation();

  @Test
  void readsBackWhatItWrote() {
    assertThat(EntryJson.read(EntryJson.write(FULL))).isEqualTo(FULL);
  }

  @Test
  void writesEnumsInLowerCaseDatesInIsoAndNumbersPlainly() {
    assertThat(EntryJson.write(FULL))
        .contains("\"kind\":\"deliberation\"")
        .contains("\"role\":\"grant\"")
        .contains("\"date\":\"2022-03-17\"")
        .contains("\"time\":\"18:30:00\"")
        .contains("\"value\":1500.00")
        .contains("\"value\":0.000012");
  }

  @Test
  void writesADocumentsNameAsItsDigest() {
    assertThat(EntryJson.write(FULL)).contains("\"id\":\"" + FULL.source().id().value() + "\"");
  }

  @Test
  void writesOnlyComponents() {
    assertThat(EntryJson.write(FULL)).doesNotContain("\"day\":").doesNotContain("\"empty\":");
  }

  @Test
  void leavesOutWhatIsAbsentAndKeepsEmptyLists() {
    Entry bare = bare();
    String json = EntryJson.write(bare);
    assertThat(json).doesNotContain("null").contains("\"amounts\":[]");
    assertThat(EntryJson.read(json)).isEqualTo(bare);
  }

  @Test
  void readsEntriesOfBeforeCorrections() {
    Entry bare = bare();
    String old = EntryJson.write(bare).replace(",\"amendments\":[]", "");
    assertThat(old).doesNotContain("amendments");
    assertThat(EntryJson.read(old)).isEqualTo(bare);
  }

  @Test
  void readsActsOfBeforeClauses() {
    Entry act = SampleEntries.deliberation();
    String old = EntryJson.write(act).replaceFirst("\"clauses\":.*?(?=\"matter\")", "");
    assertThat(Objects.requireNonNull(EntryJson.read(old).act()).clauses()).isEqualTo(Clauses.NONE);
  }

  static Entry bare() {
    DocumentId id = DocumentId.of(new byte[] {1});
    return new Entry(
        id + "-0",
        Entry.Kind.OTHER,
        new Source(
            id,
            "vide.pdf",
            "vide.pdf",
            "application/pdf",
            1,
            DocumentType.OTHER,
            List.of(),
            List.of(),
            List.of(1),
            null),
        new Span(0, 0),
        1,
        1,
        List.of(new Span(0, 0)),
        "vide.pdf",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
