package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RotationMark;
import java.util.Optional;

/**
 * Leads to a new version of the search keys. While two versions are open, whoever writes keeps both
 * up, and searches use the older one, in which everybody is found. When the new version is filled,
 * and again looked through after the settling time, the old key is removed, by which searches turn
 * to the new version at once; a last walk takes the old tags away.
 */
record SearchKeyRotation(RotationRun run) {
  RotationReport report() {
    RotationMark mark = run.beginWith(KeyPurpose.SEARCH_INDEX);
    if (isTurned(mark)) {
      return clean(mark);
    }
    RotationMark filled = new SearchTagRebuild(run).walk(mark);
    if (filled.failed() > 0) {
      rewind(filled);
      return run.incomplete();
    }
    if (run.settlesAt(mark).isPresent()) {
      rewind(filled);
      return run.settling(run.settlesAt(mark).get());
    }
    return clean(turn(filled));
  }

  private boolean isTurned(RotationMark mark) {
    return RotationRun.olderThan(
            run.engine().sealing().ring(), KeyPurpose.SEARCH_INDEX, mark.goal())
        .isEmpty();
  }

  /** The next call walks from the beginning: what settled meanwhile must be seen. */
  private void rewind(RotationMark mark) {
    move(mark, Optional.of(mark.rewound()));
  }

  private RotationMark turn(RotationMark filled) {
    RotationMark turned = filled.rewound();
    run.inTransaction(
        tx -> {
          for (RegisterKey old :
              RotationRun.olderThan(tx.ring(), KeyPurpose.SEARCH_INDEX, filled.goal())) {
            tx.keys().remove(old);
          }
          RotationRun.require(
              tx.keys().moveMark(run.job(), Optional.of(filled), Optional.of(turned)));
          tx.record(run.entry());
          return true;
        });
    run.engine().sealing().refresh();
    return turned;
  }

  private RotationReport clean(RotationMark mark) {
    RotationMark end = new SearchTagRebuild(run).walk(mark);
    if (end.failed() > 0) {
      rewind(end);
      return run.incomplete();
    }
    move(end, Optional.empty());
    return run.finished();
  }

  private void move(RotationMark from, Optional<RotationMark> to) {
    run.inTransaction(
        tx -> {
          RotationRun.require(tx.keys().moveMark(run.job(), Optional.of(from), to));
          tx.record(run.entry());
          return true;
        });
  }
}
