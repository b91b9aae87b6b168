package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.store.RotationMark;
import java.util.Optional;

/** Gives every customer a new key, and seals everything of theirs anew. */
record CustomerKeyRotation(RotationRun run) {
  RotationReport report() {
    RotationMark end =
        new CustomerWalk(run)
            .walk(
                run.begin(),
                (tx, customer) ->
                    tx.customers().reseal(Resealer.anew(tx, customer))
                        ? Optional.of(true)
                        : Optional.empty());
    run.end(end);
    return end.failed() == 0 ? run.finished() : run.incomplete();
  }
}
