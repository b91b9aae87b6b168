package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport;
import fi.rekisteri.core.trail.Checkpointer;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.RotationMark;
import java.util.List;

/**
 * Adds an audit key, and has the old one sign a checkpoint that names it as the next signer. No
 * audit key is removed: what an older one has linked and signed is verified with it for as long as
 * the trail is kept.
 */
record AuditKeyRotation(RotationRun run) {
  RotationReport report() {
    RotationMark mark = run.beginWith(KeyPurpose.AUDIT);
    try {
      new Checkpointer(run.engine().trail()).make();
    } catch (ConflictException taken) {
      RotationRun.require(taken.code() != ErrorCode.CHECKPOINT_TAKEN);
      throw taken;
    }
    run.end(mark);
    run.count(1, 1, List.of());
    return run.finished();
  }
}
