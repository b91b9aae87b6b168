package fi.rekisteri.core.outbox;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What somebody records of a notice: it is audited together with the change, or refused. */
record Settling(Engine engine, Act act, NoticeId id) {
  /** A deliverer writes to a notice a few times at most while somebody settles it. */
  private static final int ATTEMPTS = 20;

  /** Records a state, where the notice is in one of those that it can follow. */
  void to(Set<NoticeState> from, UnaryOperator<NoticeProgress> change) {
    Function<Transaction, Optional<Optional<RegisterException>>> work =
        tx -> attempt(tx, from, change);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Optional<RegisterException>> end = engine.retrying(work);
      if (end.isPresent()) {
        end.get()
            .ifPresent(
                refusal -> {
                  throw refusal;
                });
        return;
      }
    }
    throw conflict("is being changed by others all the time");
  }

  /** Empty where somebody was faster; otherwise the refusal, if it is one. */
  private Optional<Optional<RegisterException>> attempt(
      Transaction tx, Set<NoticeState> from, UnaryOperator<NoticeProgress> change) {
    Optional<PartyNotice> found = tx.partyNotices().find(id);
    if (found.isEmpty()) {
      tx.record(act.nothingFound(List.of(NoticeWords.id(id))));
      return Optional.of(Optional.of(absent()));
    }
    PartyNotice notice = found.get();
    if (!from.contains(notice.state())) {
      tx.record(act.denied(notice.subject(), ErrorCode.NOTICE_STATE_CONFLICT));
      return Optional.of(Optional.of(conflict("is " + notice.state())));
    }
    NoticeProgress progress = change.apply(notice.progress());
    PartyNotice next = progress.equals(notice.progress()) ? notice : notice.with(progress);
    if (next != notice && !tx.partyNotices().replace(next)) {
      return Optional.empty();
    }
    tx.record(act.done(notice.subject(), NoticeWords.progress(next)));
    return Optional.of(Optional.empty());
  }

  private NotFoundException absent() {
    return new NotFoundException(
        ErrorCode.NOTICE_NOT_FOUND,
        "no notice to a party has the id " + id,
        "take the id from the list of notices, or from the message that the party answers");
  }

  private ConflictException conflict(String what) {
    return new ConflictException(
        ErrorCode.NOTICE_STATE_CONFLICT,
        "notice " + id + " " + what + ": that cannot be recorded of it",
        "look at the notice's state");
  }
}
