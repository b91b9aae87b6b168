package fi.rekisteri.core.plan;

import fi.rekisteri.PlanListener;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.LookRules;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan: looks at whoever is due, page by page, and writes what the one decision says of
 * them. Whoever has nothing to be planned gets the true day of the next look; nothing else of
 * anybody changes. Their records are held while they are looked at: what others write of them comes
 * before the look, which then sees it, or after, and then brings the new day forward. Items come
 * before the row of the plan, so a plan that is there is whole.
 */
final class PlanMaking {
  private static final int PAGE = 500;

  private final Act act;
  private final Runnable admission;
  private final Examination.Scene scene;
  private final UUID plan = UUID.randomUUID();
  private final PlanDigest digest = new PlanDigest();
  private final PlanTally tally = new PlanTally();
  private long looked;

  /**
   * Begins.
   *
   * @param admission asks whether the actor may still plan: a designation may end
   */
  PlanMaking(Act act, Runnable admission) {
    this.act = act;
    this.admission = admission;
    scene = Examination.Scene.of(act.engine());
  }

  RetentionPlan make(PlanListener listener) {
    List<DueCustomer> page = engine().retrying(this::firstPage);
    while (!page.isEmpty()) {
      write(page);
      listener.progressed(looked, tally.people());
      if (page.size() < PAGE) {
        break;
      }
      admission.run();
      DueCustomer last = page.get(page.size() - 1);
      page = engine().retrying(tx -> due(tx, last.place()));
    }
    String whole = digest.end();
    return PlanBook.plan(engine().retrying(tx -> finish(tx, whole)));
  }

  private List<DueCustomer> firstPage(Transaction tx) {
    new LookRules(engine()).requireCurrent(tx);
    return due(tx, null);
  }

  private List<DueCustomer> due(Transaction tx, @Nullable DuePlace after) {
    return tx.customers().due(scene.today(), after, PAGE);
  }

  private void write(List<DueCustomer> page) {
    List<CustomerId> ids = page.stream().map(one -> one.customer().facts().id()).toList();
    HostHolds host = HostHolds.ask(engine(), scene.policy(), ids);
    Written written = written(page, host);
    written.items().forEach(digest::add);
    written.planned().forEach(one -> tally.add(one.erasure()));
    looked += page.size();
  }

  /** Where a key is not at hand even after another look at the ring, the record is unreadable. */
  private Written written(List<DueCustomer> page, HostHolds host) {
    try {
      return engine().retrying(tx -> written(tx, page, new Looking(host, false)));
    } catch (KeyUnavailableException somebodys) {
      return engine().retrying(tx -> written(tx, page, new Looking(host, true)));
    }
  }

  private record Looking(HostHolds host, boolean withoutKeys) {}

  /** The people of a page whom the plan names, and their items: a text is made once. */
  private record Written(List<PlanText.Planned> planned, List<PlanItem> items) {}

  private Written written(Transaction tx, List<DueCustomer> page, Looking looking) {
    Map<CustomerId, LocalDate> days = new HashMap<>();
    page.forEach(one -> days.put(one.customer().facts().id(), one.lookOn()));
    List<PlanText.Planned> planned = new ArrayList<>();
    List<NextLook> looks = new ArrayList<>();
    new Examination(tx, scene, looking.withoutKeys())
        .of(
            tx.customers().hold(List.copyOf(days.keySet())),
            looking.host(),
            one -> {
              LocalDate day = days.get(one.id());
              if (one.isToBePlanned()) {
                planned.add(planned(tally.people() + planned.size() + 1, one, day));
              } else {
                looks.add(nextLook(one, day));
              }
            });
    List<PlanItem> items = planned.stream().map(PlanText.Planned::item).toList();
    tx.plans().addItems(plan, items);
    tx.customers().lookAgain(looks);
    return new Written(planned, items);
  }

  private static PlanText.Planned planned(int number, Examined one, LocalDate day) {
    return new PlanText.Planned(
        day,
        new PlannedErasure(
            number,
            one.id(),
            one.customer().facts().version(),
            one.judgement().whole(),
            one.judgement().fates(),
            one.judgement().findings()));
  }

  private static NextLook nextLook(Examined one, LocalDate day) {
    return new NextLook(
        one.id(), one.customer().facts().version(), day, one.judgement().nextLook());
  }

  private PlanRow finish(Transaction tx, String whole) {
    tx.record(act.doneToRegister(List.of("plan=" + plan, "people=" + tally.people())));
    return new PlanBook(tx)
        .add(
            new PlanRow(
                plan,
                1,
                engine().now(),
                scene.today(),
                tally.people(),
                whole,
                CountsText.write(tally.counts()),
                act.name(),
                List.of(),
                new byte[0]));
  }

  private Engine engine() {
    return act.engine();
  }
}
