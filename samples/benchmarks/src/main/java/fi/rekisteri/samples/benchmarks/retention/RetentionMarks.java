package fi.rekisteri.samples.benchmarks.retention;

import fi.rekisteri.samples.benchmarks.erasure.ErasureMarks;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.util.ArrayList;
import java.util.List;

/**
 * What is due is found and erased: whether that costs by what is due and not by what is stored, how
 * many people a second it takes, what a person's attached values cost, and whether memory stays.
 *
 * @param stored how many people are stored of whom nothing is due
 */
public record RetentionMarks(Database database, Pace pace) {
  private static final int DUE = 1_000;
  private static final int MOST = 20_000;

  /** All of them on one engine. */
  public List<Figure> run() throws Exception {
    List<Figure> marks = new ArrayList<>();
    marks.addAll(
        new SweepMarks(database, pace, pace.storedOr(10), Math.min(DUE, pace.customers() / 10))
            .run());
    marks.addAll(new SweepRates(database, pace, Math.min(MOST, pace.customers())).run());
    marks.addAll(new AttachedMarks(database, pace, attached()).run());
    return marks;
  }

  private ErasureMarks.Attached attached() {
    return pace.customers() < DUE
        ? new ErasureMarks.Attached(2, pace.customers())
        : ErasureMarks.Attached.ASKED;
  }
}
