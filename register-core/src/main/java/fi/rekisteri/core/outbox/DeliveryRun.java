package fi.rekisteri.core.outbox;

import fi.rekisteri.DeliveryReport;
import fi.rekisteri.DeliveryTerms;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.DeliveryProvider;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.NoticeClaim;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call to deliver what is due. Each notice goes through three transactions, and none is open
 * between them: it is lent, together with others of a batch; the attempt is recorded, and what it
 * tells looked up; and, when the provider has answered, the outcome replaces exactly the version
 * that was lent. Whoever dies in between leaves a notice that is lent to somebody until its lease
 * ends, and then comes again, under the same id.
 */
final class DeliveryRun {
  /** What became of an attempt. */
  private enum End {
    SENT,
    ACKNOWLEDGED,
    IMPOSSIBLE,
    FAILED,
    SET_ASIDE,
    OVERTAKEN
  }

  private final Engine engine;
  private final Act act;
  private final DeliveryProvider provider;
  private final DeliveryTerms terms;
  private final Map<End, Long> counts = new EnumMap<>(End.class);

  DeliveryRun(Engine engine, Act act, DeliveryProvider provider, DeliveryTerms terms) {
    this.engine = engine;
    this.act = act;
    this.provider = provider;
    this.terms = terms;
  }

  /** What fails in this run comes again in another: it is due only later. */
  DeliveryReport run() {
    Instant due = engine.now();
    List<PartyNotice> lent;
    do {
      act.admitWhole(Operation.DISCLOSE, Optional.empty()); // again: a designation may end
      lent = claim(due);
      for (PartyNotice notice : lent) {
        counts.merge(attempt(notice), 1L, Long::sum);
        if (Thread.currentThread().isInterrupted()) {
          return report();
        }
      }
    } while (lent.size() == terms.batch());
    return report();
  }

  /** What is due since the run began, and lent from now on: a run must come to its end. */
  private List<PartyNotice> claim(Instant due) {
    return engine.retrying(
        tx -> {
          Instant now = engine.now();
          Instant at = now.isBefore(due) ? now : due; // a clock may be set back meanwhile
          Instant until = now.plus(terms.lease());
          Instant horizon = until.plus(terms.longestPause());
          return tx.partyNotices().claim(new NoticeClaim(at, until, horizon, terms.batch()));
        });
  }

  private End attempt(PartyNotice notice) {
    if (notice.progress().attempts() > terms.attempts()) {
      return settled(notice, setAside(notice), End.SET_ASIDE); // it killed whoever tried it last
    }
    Optional<NoticeMessage> message;
    try {
      message = engine.retrying(tx -> begin(tx, notice));
    } catch (StorageException broken) {
      throw broken;
    } catch (RegisterException unreadable) {
      return failed(notice);
    }
    return message.map(ready -> delivered(notice, ready)).orElseGet(() -> passedOver(notice));
  }

  /** Empty where the lease has ended, somebody settled it meanwhile, or the party may not know. */
  private Optional<NoticeMessage> begin(Transaction tx, PartyNotice notice) {
    Instant now = engine.now();
    boolean lent =
        now.isBefore(notice.progress().dueAt())
            && tx.partyNotices().find(notice.id()).equals(Optional.of(notice));
    if (!lent || hindrance(notice).isPresent()) {
      return Optional.empty();
    }
    NoticeMessage message = NoticeComposer.compose(tx, notice);
    tx.record(act.done(notice.subject(), NoticeWords.attempt(message)));
    return Optional.of(message);
  }

  private Optional<NoticeReason> hindrance(PartyNotice notice) {
    return new Addressees(engine.definition())
        .hindrance(notice.party(), engine.now().atZone(engine.definition().zone()).toLocalDate());
  }

  private End passedOver(PartyNotice notice) {
    return hindrance(notice)
        .map(why -> settled(notice, impossible(notice, why), End.IMPOSSIBLE))
        .orElse(End.OVERTAKEN);
  }

  /** What is thrown may hold anything: it is neither kept nor shown. */
  private End delivered(PartyNotice notice, NoticeMessage message) {
    Delivery delivery;
    try {
      delivery = provider.deliver(message);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return End.FAILED; // the lease ends by itself: a thread that is to stop writes nothing more
    } catch (Exception failure) {
      return failed(notice);
    }
    if (delivery == null) {
      return failed(notice);
    }
    NoticeProgress progress = notice.progress();
    Instant now = engine.now();
    return delivery.fold(
        () -> settled(notice, progress.sent(now), End.SENT),
        () -> settled(notice, progress.acknowledged(now), End.ACKNOWLEDGED),
        why -> settled(notice, impossible(notice, why), End.IMPOSSIBLE));
  }

  private NoticeProgress impossible(PartyNotice notice, NoticeReason why) {
    return notice.progress().ended(NoticeState.IMPOSSIBLE, why, engine.now());
  }

  private NoticeProgress setAside(PartyNotice notice) {
    return notice
        .progress()
        .ended(NoticeState.SET_ASIDE, NoticeReason.TOO_MANY_ATTEMPTS, engine.now());
  }

  private End failed(PartyNotice notice) {
    int attempts = notice.progress().attempts();
    if (attempts >= terms.attempts()) {
      return settled(notice, setAside(notice), End.SET_ASIDE);
    }
    NoticeProgress later =
        notice.progress().postponed(engine.now().plus(terms.pauseAfter(attempts)));
    return recorded(notice.with(later), false) ? End.FAILED : End.OVERTAKEN;
  }

  private End settled(PartyNotice notice, NoticeProgress progress, End end) {
    return recorded(notice.with(progress), true) ? end : End.OVERTAKEN;
  }

  /** The outcome of exactly the attempt that was lent; whatever happened meanwhile stands. */
  private boolean recorded(PartyNotice next, boolean told) {
    return engine.retrying(
        tx -> {
          boolean replaced = tx.partyNotices().replace(next);
          if (replaced && told) {
            Act outcome = act.as(AuditAction.SETTLE_NOTICE);
            tx.record(outcome.done(next.subject(), NoticeWords.progress(next)));
          }
          return replaced;
        });
  }

  private DeliveryReport report() {
    return new DeliveryReport(
        count(End.SENT),
        count(End.ACKNOWLEDGED),
        count(End.IMPOSSIBLE),
        count(End.FAILED),
        count(End.SET_ASIDE),
        count(End.OVERTAKEN));
  }

  private long count(End end) {
    return counts.getOrDefault(end, 0L);
  }
}
