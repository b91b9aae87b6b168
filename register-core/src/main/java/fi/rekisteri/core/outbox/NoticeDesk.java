package fi.rekisteri.core.outbox;

import fi.rekisteri.DeliveryReport;
import fi.rekisteri.DeliveryTerms;
import fi.rekisteri.NoticeCounts;
import fi.rekisteri.PartyNotices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DeliveryProvider;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notices to parties in the hands of one actor. */
public record NoticeDesk(Engine engine, Caller caller) implements PartyNotices {
  /** Later than anything that is planned, also where a clock was set back. */
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final Set<NoticeState> ANY = EnumSet.allOf(NoticeState.class);
  private static final Set<NoticeState> UNCONFIRMED =
      EnumSet.complementOf(EnumSet.of(NoticeState.ACKNOWLEDGED));
  private static final Set<NoticeState> LEFT =
      EnumSet.of(NoticeState.SET_ASIDE, NoticeState.IMPOSSIBLE, NoticeState.DISPROPORTIONATE);

  @Override
  public DeliveryReport deliver(DeliveryProvider provider, DeliveryTerms terms) {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(terms, "terms");
    if (!engine.endsTransactions()) {
      throw new IllegalStateException(
          "the storage joins a transaction of the host's, which would stay open while notices are"
              + " delivered: deliver with a register whose storage ends its own");
    }
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.NOTIFY_PARTY);
    return new DeliveryRun(engine, act, provider, terms).run();
  }

  @Override
  public void acknowledge(NoticeId id) {
    Instant now = engine.now();
    settling(id, caller)
        .to(
            ANY,
            progress ->
                progress.state() == NoticeState.ACKNOWLEDGED
                    ? progress
                    : progress.acknowledged(now));
  }

  @Override
  public void impossible(NoticeId id, NoticeReason reason, String because) {
    giveUp(id, NoticeState.IMPOSSIBLE, Objects.requireNonNull(reason, "reason"), because);
  }

  @Override
  public void disproportionate(NoticeId id, String because) {
    giveUp(id, NoticeState.DISPROPORTIONATE, NoticeReason.EFFORT, because);
  }

  private void giveUp(NoticeId id, NoticeState end, NoticeReason reason, String because) {
    Instant now = engine.now();
    settling(id, caller.because(because))
        .to(UNCONFIRMED, progress -> progress.ended(end, reason, now));
  }

  @Override
  public void takeUpAgain(NoticeId id) {
    Instant now = engine.now();
    settling(id, caller).to(LEFT, (NoticeProgress progress) -> progress.takenUp(now));
  }

  private Settling settling(NoticeId id, Caller who) {
    Act act = new Act(engine, who, Purpose.RIGHTS, AuditAction.SETTLE_NOTICE);
    act.admitWhole(Operation.DISCLOSE, Optional.empty());
    return new Settling(engine, act, id);
  }

  @Override
  public NoticeCounts counts(Duration patience) {
    Instant now = engine.now();
    return read(
        "counts",
        tx -> {
          Map<NoticeState, Long> counts = new EnumMap<>(NoticeState.class);
          for (NoticeState state : NoticeState.values()) {
            counts.put(state, tx.partyNotices().count(state, EVER));
          }
          long overdue = tx.partyNotices().count(NoticeState.PENDING, now.minus(patience));
          return new NoticeCounts(counts, overdue);
        });
  }

  @Override
  public List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit) {
    PageLimit.require(limit);
    return read("state=" + state, tx -> tx.partyNotices().page(state, after, limit));
  }

  private <T> T read(String what, Function<Transaction, T> look) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_NOTICES);
    act.admitWhole(Operation.DISCLOSE, Optional.empty());
    return recorded(act.doneToRegister(List.of(what)), look);
  }

  @Override
  public List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit) {
    PageLimit.require(limit);
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_NOTICES);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return recorded(
        act.done(subject, List.of("notices")), tx -> tx.partyNotices().of(subject, after, limit));
  }

  private <T> T recorded(Deed deed, Function<Transaction, T> look) {
    return engine.inTransaction(
        tx -> {
          T found = look.apply(tx);
          tx.record(deed);
          return found;
        });
  }
}
