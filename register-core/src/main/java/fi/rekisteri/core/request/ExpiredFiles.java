package fi.rekisteri.core.request;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.fate.KeptEvidence;
import fi.rekisteri.core.fate.Verdicts;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.RequestHead;
import java.util.List;
import java.util.Optional;

/** Lets go of closed files whose time as evidence is over (Art. 5(1)(e)), by a verdict for each. */
record ExpiredFiles(Files files) {
  private static final int PAGE = 200;

  long remove() {
    Act act = files.admitted(AuditAction.REMOVE_REQUEST, Operation.ERASE, Optional.empty());
    long removed = 0;
    long after = 0;
    List<RequestHead> page;
    do {
      long from = after;
      page = files.engine().inTransaction(tx -> tx.requests().expired(files.today(), from, PAGE));
      for (RequestHead head : page) {
        removed += remove(act, head.request());
        after = head.request();
      }
    } while (page.size() == PAGE);
    return removed;
  }

  /** Judged anew by the file itself where it goes: a complaint may have come between. */
  private int remove(Act act, long number) {
    return files
        .engine()
        .inTransaction(
            tx ->
                new RequestBook(tx, act, files.clocks())
                    .find(number)
                    .flatMap(
                        file ->
                            Verdicts.evidence(
                                new KeptEvidence(number, file.keptThrough(), file.isContested()),
                                files.today(),
                                files.engine().now()))
                    .map(
                        verdict -> {
                          tx.requests().remove(verdict);
                          tx.record(act.doneToRegister(List.of("request=" + number)));
                          return 1;
                        })
                    .orElse(0));
  }
}
