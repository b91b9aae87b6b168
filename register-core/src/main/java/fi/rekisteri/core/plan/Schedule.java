package fi.rekisteri.core.plan;

import fi.rekisteri.RescheduleListener;
import fi.rekisteri.RescheduleReport;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.LookRules;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which rules the days of the next look were set. Whoever writes sets them by the rules of the
 * definition, so a register that was empty under it has no other ones; after the rules changed
 * everybody is to be looked at once.
 */
public final class Schedule {
  private static final int PAGE = 1_000;

  private Schedule() {}

  /** Begins with the rules of the definition where nobody is registered yet. */
  public static void begin(Engine engine) {
    LookRules rules = new LookRules(engine);
    engine.retrying(
        tx -> {
          if (!rules.areCurrent(tx) && tx.customers().page(null, 1).isEmpty()) {
            tx.replay().reschedule(rules.fingerprint());
          }
          return rules;
        });
  }

  /** Lets everybody be looked at with the next plan, which sets the true days. */
  static RescheduleReport renew(Act act, Runnable admission, RescheduleListener listener) {
    Engine engine = act.engine();
    LocalDate today = LocalDate.ofInstant(engine.now(), engine.definition().zone());
    long people = 0;
    long moved = 0;
    CustomerId last = null;
    List<CustomerId> page;
    do {
      admission.run();
      CustomerId after = last;
      page = engine.retrying(tx -> ids(tx, after));
      List<CustomerId> some = page;
      moved += engine.retrying(tx -> tx.customers().lookBy(some, today));
      people += page.size();
      last = page.isEmpty() ? last : page.get(page.size() - 1);
      listener.progressed(people);
    } while (page.size() == PAGE);
    RescheduleReport report = new RescheduleReport(people, moved);
    engine.retrying(
        tx -> {
          tx.replay().reschedule(new LookRules(engine).fingerprint());
          tx.record(act.doneToRegister(List.of("rescheduled=" + report.people())));
          return report;
        });
    return report;
  }

  private static List<CustomerId> ids(Transaction tx, @Nullable CustomerId after) {
    return tx.customers().page(after, PAGE).stream().map(one -> one.facts().id()).toList();
  }
}
