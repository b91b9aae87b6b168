package fi.rekisteri.contract;

import fi.rekisteri.publication.ContentHash;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of lists, and lines for them. */
record ListRuns(Samples samples) {
  /** A run that was selected at an instant. */
  ListRun selected(Instant at) {
    return new ListRun(
        samples.uuid(),
        "MAILING_LABELS",
        ListPhase.SELECTED,
        1,
        at,
        at,
        new ListRun.Counts(0, 0, Map.of(), Map.of(Exclusion.CHILD, 1)),
        Optional.empty());
  }

  /** The same run, released, with every count that there is. */
  ListRun released(ListRun run) {
    Map<Exclusion, Integer> counts = new EnumMap<>(Exclusion.class);
    for (Exclusion reason : Exclusion.values()) {
      counts.put(reason, Integer.MAX_VALUE - reason.ordinal());
    }
    return run.moved(
        ListPhase.RELEASED,
        run.selectedAt().plusSeconds(1),
        new ListRun.Counts(Integer.MAX_VALUE, 7, counts, counts),
        Optional.of(new ContentHash(HexFormat.of().formatHex(samples.bytes(32)))));
  }

  /** The same run, frozen. */
  ListRun frozen(ListRun run) {
    return run.moved(ListPhase.FROZEN, run.selectedAt(), ListRun.Counts.NONE, Optional.empty());
  }

  /** Lines for people of whom the register knows nothing. */
  List<ListLine> lines(int count) {
    List<ListLine> lines = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      long version = number == 1 ? Long.MAX_VALUE : number;
      lines.add(new ListLine(number, samples.id(), version, (number + 1) / 2));
    }
    return lines;
  }
}
