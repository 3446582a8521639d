package fr.greffe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameTrainerTest {
  private static final Path CONFIG = Path.of("config");

  @TempDir Path folder;

  @Test
  void learnsWhatItIsShownAndLearnsItTwiceAlike() throws IOException {
    Path annotated = folder.resolve("essai.train");
    Files.writeString(
        annotated,
        """
        Le marché est confié à <START:organisation> Batimur <END> .
        <START:person> Anne Corvin <END> habite <START:place> Montclair <END> .
        """);
    Path first = folder.resolve("un.bin");
    Path second = folder.resolve("deux.bin");
    NameTrainer.Trained trained = NameTrainer.train(CONFIG, List.of(annotated), 400, 7, first);
    NameTrainer.train(CONFIG, List.of(annotated), 400, 7, second);

    assertThat(trained.generated()).isEqualTo(400);
    assertThat(trained.annotated()).isEqualTo(2);
    assertThat(NameTrainer.measure(first, List.of(annotated)))
        .isEqualTo(NameTrainer.measure(second, List.of(annotated)))
        .extracting(NameTrainer.Figures::type)
        .containsExactly(NameModel.ORGANISATION, NameModel.PERSON, NameModel.PLACE);
  }

  @Test
  void readsTheColumnsOfTheSharedTasks() throws IOException {
    Path columns = folder.resolve("essai.tsv");
    Files.writeString(
        columns,
        """
        TOKEN\tNE-COARSE-LIT\tMISC
        # document
        Mme\tO\t_
        Anne\tB-PER\t_
        Cor¬\tI-PER\t_
        vin\tI-PER\t_
        préside\tO\t_
        l\tO\tNoSpaceAfter
        '\tO\t_
        Harmonie\tB-ORG\t_
        .\tO\t_
        """);
    assertThat(AnnotatedSentences.read(columns).getFirst().toString())
        .isEqualTo(
            "Mme <START:person> Anne Corvin <END> préside l' <START:organisation> Harmonie <END>"
                + " .");
  }
}
