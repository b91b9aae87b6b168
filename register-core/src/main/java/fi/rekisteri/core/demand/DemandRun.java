package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Allowance;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.core.erasure.LedgerAttempt;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.core.erasure.LedgerShare;
import fi.rekisteri.core.erasure.LinkedVisits;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries out demands of erasure by the same steps as a plan: the host's sources of holds are
 * asked, the ledger of erasures is told what may go at most, and one transaction judges the person
 * anew, erases what the demand covers, and ends it where nothing is left. What is due for another
 * reason is left to the next plan, and its approvals. One person at a time, so that nobody waits
 * for somebody whose record is broken.
 */
final class DemandRun {
  private final Act act;
  private final Examination.Scene scene;

  DemandRun(Act act) {
    this.act = act;
    this.scene = Examination.Scene.of(act.engine());
  }

  /** Carries out one demand as far as nothing holds, and tells how far it has come. */
  ErasureAnswer of(DemandLine line) {
    CustomerId subject = line.subject();
    HostHolds host = HostHolds.ask(engine(), scene.policy(), List.of(subject));
    Optional<Examined> foreseen =
        engine().retrying(tx -> examined(tx, tx.customers().find(subject), host));
    Allowance allowed = foreseen.map(one -> allowed(one, line)).orElse(Allowance.NOTHING);
    List<LedgerShare> most =
        foreseen
            .map(one -> one.within(allowed))
            .flatMap(one -> LedgerShare.of(one.judgement(), subject, engine().now()))
            .stream()
            .toList();
    Optional<LedgerBatch> batch = LedgerBatch.beginIfAny(engine(), most);
    ErasureAnswer[] answer = new ErasureAnswer[1];
    new LedgerAttempt(
            engine(),
            batch,
            tx -> {
              Optional<Examined> now = examined(tx, held(tx, subject), host);
              Settling settling = new Settling(act, tx, scene, line);
              answer[0] = settling.of(now, allowed);
              return settling.shares();
            })
        .run()
        .ifPresent(
            failed -> {
              throw failed;
            });
    return answer[0];
  }

  /**
   * Holds a person, and at once those whose goods they are to let go of: a hold that is placed on
   * one of these either came before, or waits.
   */
  private static Optional<SealedCustomer> held(Transaction tx, CustomerId subject) {
    return tx.customers().hold(LinkedVisits.withLinked(tx, List.of(subject))).stream()
        .filter(one -> one.facts().id().equals(subject))
        .findFirst();
  }

  private Optional<Examined> examined(
      Transaction tx, Optional<SealedCustomer> person, HostHolds host) {
    List<Examined> examined = new ArrayList<>(1);
    new Examination(tx, scene, true).of(person.stream().toList(), host, examined::add);
    return examined.stream().findFirst();
  }

  /** What goes by a demand; nothing of what it does not mean. */
  static Allowance allowed(Examined person, DemandLine line) {
    return Optional.ofNullable(person.demands().get(line.id()))
        .map(meant -> Allowance.of(person, meant))
        .orElse(Allowance.NOTHING);
  }

  private Engine engine() {
    return act.engine();
  }
}
