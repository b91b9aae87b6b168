package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Allowance;
import fi.rekisteri.core.erasure.Erased;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.LedgerShare;
import fi.rekisteri.core.erasure.PersonErasure;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.NextLook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transaction in which a demand is carried out, and ended where nothing of it is left. */
final class Settling {
  private final Act act;
  private final Transaction tx;
  private final Examination.Scene scene;
  private final DemandLine line;
  private final Instant at;
  private final List<LedgerShare> shares = new ArrayList<>(1);

  Settling(Act act, Transaction tx, Examination.Scene scene, DemandLine line) {
    this.act = act;
    this.tx = tx;
    this.scene = scene;
    this.line = line;
    this.at = act.engine().now();
  }

  /** What went, for the ledger of erasures. */
  List<LedgerShare> shares() {
    return shares;
  }

  /**
   * Carries it out on the person as they are now, unless somebody has ended it meanwhile.
   *
   * @param found the person, held; empty where they are not there
   * @param allowed what the ledger was told of
   */
  ErasureAnswer of(Optional<Examined> found, Allowance allowed) {
    if (tx.demands().find(line.id()).filter(one -> one.endedAt().isEmpty()).isEmpty()) {
      return asItStands(found.isEmpty());
    }
    return found
        .map(person -> carriedOut(person, allowed))
        .orElseGet(() -> settled(whereabouts().state(true), List.of(), true));
  }

  private ErasureAnswer carriedOut(Examined found, Allowance allowed) {
    Examined person = found.within(allowed).within(DemandRun.allowed(found, line));
    PersonErasure.By by = new PersonErasure.By(Optional.empty(), scene.anonymising());
    PersonErasure erasure = new PersonErasure(act, tx, by, at);
    Optional<Erased> erased = erasure.erase(List.of(person)).stream().findFirst();
    erased.ifPresent(one -> shares.add(one.share()));
    if (erased.isEmpty()) {
      look(found, erasure.lock(person));
    }
    boolean whole = erased.map(Erased::whole).orElse(false);
    Examined left = erased.map(Erased::person).orElse(person);
    return settled(
        new DemandProgress(whereabouts(), line, scene.today()).state(found, left, whole),
        left.judgement().fates(),
        whole);
  }

  /** What is due besides stays due: the next plan looks at it. */
  private void look(Examined found, long version) {
    if (found.judgement().findings().isEmpty() && found.going().isEmpty()) {
      NextLook next =
          new NextLook(found.id(), version, scene.today(), found.judgement().nextLook());
      tx.customers().lookAgain(List.of(next));
    }
  }

  private DemandProgress.Whereabouts whereabouts() {
    return new DemandProgress.Whereabouts(tx, line);
  }

  /** Nothing more is done for a demand that came to its end, or was withdrawn. */
  private ErasureAnswer asItStands(boolean gone) {
    boolean withdrawn = tx.demands().find(line.id()).map(DemandLine::withdrawn).orElse(false);
    return told(withdrawn ? State.WITHDRAWN : State.DONE, List.of(), gone);
  }

  private ErasureAnswer settled(State state, List<ValueFate> fates, boolean whole) {
    if (state != State.DONE || tx.demands().end(line.id(), at, false)) {
      return told(state, fates, whole);
    }
    if (shares.isEmpty()) {
      return asItStands(whole);
    }
    throw new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "another process has ended demand " + line.id(),
        "look at SubjectRetention.demands()");
  }

  private ErasureAnswer told(State state, List<ValueFate> fates, boolean whole) {
    tx.record(act.done(line.subject(), List.of("demand=" + line.id(), "state=" + state)));
    return new ErasureAnswer(
        line.id(), line.subject(), line.demand(), line.receivedAt(), state, fates, whole);
  }
}
