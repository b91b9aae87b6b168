package fi.rekisteri.core.showing;

import fi.rekisteri.NoticeReach;
import fi.rekisteri.PrivacyNotices;
import fi.rekisteri.UninformedPage;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.NoticesShown;
import fi.rekisteri.core.consent.ShownNotices;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.notice.NoticeComparison;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The privacy notices in the hands of one actor: admits each call, and records it. */
public record PrivacyNoticeDesk(Engine engine, Caller caller) implements PrivacyNotices {
  private static final List<String> PATHS = List.of("notices");

  @Override
  public void shown(CustomerId subject, NoticeShowing showing) {
    Act act = act(AuditAction.RECORD_NOTICE);
    act.admitWhole(Operation.MAINTAIN, Optional.of(subject));
    require(act, subject, showing);
    new PersonWork(act, subject, PATHS)
        .repeated(
            (tx, stored, permitted) -> {
              save(tx, stored, showing, act.done(subject, told(showing)));
              return () -> subject;
            });
  }

  private void require(Act act, CustomerId subject, NoticeShowing showing) {
    try {
      new KnownVersions(engine.definition(), engine.previous()).require(showing, engine.now());
    } catch (InvalidValueException refused) {
      act.recordDenial(subject, refused.code());
      throw refused;
    }
  }

  /** The version of a notice tells nothing of the person; language and way are sealed. */
  private static List<String> told(NoticeShowing showing) {
    List<String> told = new ArrayList<>(2);
    told.add("notice=" + Told.escaped(showing.version()));
    if (showing.objectionApart()) {
      told.add("objection=apart");
    }
    return told;
  }

  private void save(Transaction tx, SealedCustomer stored, NoticeShowing showing, Deed done) {
    ShownNotices before;
    try (OpenPerson person = OpenPerson.of(tx.ring(), stored)) {
      before = person.shownNotices();
    }
    ShownNotices after = before.with(showing);
    if (after.equals(before)) {
      tx.record(done);
    } else {
      tx.save(new Sealer(engine).seal(tx.ring(), stored, after), done);
    }
  }

  @Override
  public NoticesShown shownTo(CustomerId subject) {
    Act act = act(AuditAction.READ_NOTICE_SHOWINGS);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return new PersonWork(act, subject, PATHS)
        .run(
            (tx, stored, permitted) -> {
              NoticesShown shown = Told.of(tx, stored);
              tx.record(act.done(subject, PATHS));
              return () -> shown;
            });
  }

  @Override
  public NoticeReach reach() {
    return new ReachWalk(admitted(AuditAction.READ_NOTICE_SHOWINGS, "reach")).reach();
  }

  @Override
  public UninformedPage uninformed(@Nullable CustomerId after, int limit) {
    PageLimit.require(limit);
    return new ReachWalk(admitted(AuditAction.READ_NOTICE_SHOWINGS, "uninformed"))
        .uninformed(after, limit);
  }

  @Override
  public NoticeComparison compare(LocalDate since) {
    if (since.isAfter(LocalDate.ofInstant(engine.now(), engine.definition().zone()))) {
      throw new IllegalArgumentException("nothing was done yet since a day in the future");
    }
    return new PracticeWalk(admitted(AuditAction.COMPARE_NOTICE, "since=" + since), since)
        .comparison();
  }

  private Act act(AuditAction action) {
    return new Act(engine, caller, Purpose.RIGHTS, action);
  }

  /** An act on everybody stands in the trail before anything is told. */
  private Act admitted(AuditAction action, String what) {
    Act act = act(action);
    act.admitWhole(Operation.ADMIN, Optional.empty());
    engine.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(List.of(what)));
          return act;
        });
    return act;
  }
}
