package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.core.erasure.LinkedVisits;
import fi.rekisteri.core.erasure.PersonErasure;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody takes a demand back. The record is held, so that an erasure under way either came before
 * or does nothing; and it is judged anew, since what was held against the demand alone is to be
 * locked no longer.
 */
record WithdrawnDemand(Act act, CustomerId subject, UUID demand) {
  /** Ends it; says whether there was such a demand. */
  boolean isEnded() {
    Examination.Scene scene = Examination.Scene.of(engine());
    HostHolds host = HostHolds.ask(engine(), scene.policy(), List.of(subject));
    return engine()
        .retrying(
            tx -> {
              List<SealedCustomer> held =
                  tx.customers().hold(LinkedVisits.withLinked(tx, List.of(subject)));
              if (!isTheirs(tx) || !tx.demands().end(demand, engine().now(), true)) {
                tx.record(act.denied(subject, ErrorCode.DEMAND_NOT_FOUND));
                return false;
              }
              tx.record(act.done(subject, List.of("demand=" + demand, "state=WITHDRAWN")));
              tx.customers().lookBy(List.of(subject), scene.today());
              unlock(tx, scene, theirs(held), host);
              return true;
            });
  }

  private boolean isTheirs(Transaction tx) {
    return tx.demands().find(demand).filter(line -> line.subject().equals(subject)).isPresent();
  }

  private List<SealedCustomer> theirs(List<SealedCustomer> held) {
    return held.stream().filter(one -> one.facts().id().equals(subject)).toList();
  }

  /** Where a source of holds does not answer, the locks stay until the next plan. */
  private void unlock(
      Transaction tx, Examination.Scene scene, List<SealedCustomer> person, HostHolds host) {
    PersonErasure.By by = new PersonErasure.By(Optional.empty(), scene.anonymising());
    PersonErasure erasure = new PersonErasure(act, tx, by, engine().now());
    new Examination(tx, scene, true).of(person, host, erasure::lock);
  }

  private Engine engine() {
    return act.engine();
  }
}
