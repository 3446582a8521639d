package fr.greffe.extraction;

import fr.greffe.extraction.act.ActPassage;
import fr.greffe.register.Act;
import fr.greffe.register.Attendance;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An act as it was read, before it becomes an entry. */
record ReadAct(
    ActPassage passage,
    Act act,
    @Nullable Attendance attendance,
    @Nullable Seance seance,
    @Nullable Transmission transmission,
    List<Warning> warnings) {

  /** The same, with one more warning. */
  ReadAct with(Warning warning) {
    List<Warning> more = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
    return new ReadAct(passage, act, attendance, seance, transmission, more);
  }
}
