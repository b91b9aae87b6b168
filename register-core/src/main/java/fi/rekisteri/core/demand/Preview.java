package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.ValueFate;
import java.util.ArrayList;
import java.util.List;

/** What would become of one person's data if something were demanded; nothing is changed. */
record Preview(Act act, CustomerId subject) {
  List<ValueFate> of(ErasureDemand demand) {
    Engine engine = act.engine();
    Examination.Scene scene = Examination.Scene.of(engine);
    HostHolds host = HostHolds.ask(engine, scene.policy(), List.of(subject));
    return new PersonWork(act, subject, List.of("*"))
        .run(
            (tx, stored, permitted) -> {
              List<Examined> found = new ArrayList<>(1);
              new Examination(tx, scene, true)
                  .demanding(demand)
                  .of(List.of(stored), host, found::add);
              tx.record(act.done(subject, List.of("*")));
              return () -> fates(found.get(0));
            });
  }

  private List<ValueFate> fates(Examined one) {
    if (!one.failedSources().isEmpty()) {
      throw new RegisterException(
          ErrorCode.DEMAND_UNDECIDED,
          "sources of holds " + one.failedSources() + " do not answer",
          "see to them, and repeat the call");
    }
    return one.judgement().fates();
  }
}
