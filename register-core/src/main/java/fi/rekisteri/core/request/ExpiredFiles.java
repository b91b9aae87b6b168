package fi.rekisteri.core.request;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Conflicts;
import fi.rekisteri.core.fate.KeptEvidence;
import fi.rekisteri.core.fate.Verdicts;
import fi.rekisteri.core.file.RequestBook;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.request.RequestEvent.Closed;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.EvidenceVerdict;
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
    return Conflicts.settled(
        () ->
            files
                .engine()
                .inTransaction(tx -> remove(new RequestBook(tx, act, files.clocks()), number)));
  }

  private int remove(RequestBook book, long number) {
    Optional<RightsRequest> file = book.find(number);
    Optional<EvidenceVerdict> verdict = file.flatMap(this::verdict);
    verdict.ifPresent(
        one -> {
          // One more line: who files a complaint at the same time is seen, or comes too late.
          book.add(file.get(), new Closed(file.get().keptThrough().orElseThrow()));
          book.tx().requests().remove(one);
          book.tx().record(book.act().doneToRegister(List.of("request=" + number)));
        });
    return verdict.isPresent() ? 1 : 0;
  }

  private Optional<EvidenceVerdict> verdict(RightsRequest file) {
    return Verdicts.evidence(
        new KeptEvidence(file.number(), file.keptThrough(), file.isContested()),
        files.today(),
        files.engine().now());
  }
}
