package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.Verdicts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out demands of erasure by the same steps as a plan: the host's sources of holds are
 * asked, the ledger of erasures is told what may go at most, and one transaction judges the person
 * anew, erases, and ends the demands of which nothing is left. One person at a time, so that nobody
 * waits for somebody whose record is broken.
 */
final class DemandRun {
  private static final int PAGE = 500;

  private final Act act;
  private final Examination.Scene scene;

  DemandRun(Act act) {
    this.act = act;
    this.scene = Examination.Scene.of(act.engine());
  }

  /** Looks at every open demand. */
  List<ErasureAnswer> all() {
    return walk(false);
  }

  /** Looks at what visitors are to let go of, since their customers have gone or asked for it. */
  void linked() {
    walk(true);
  }

  private List<ErasureAnswer> walk(boolean linkedOnly) {
    List<ErasureAnswer> answers = new ArrayList<>();
    UUID last = null;
    List<DemandLine> page;
    do {
      UUID after = last;
      page = engine().retrying(tx -> open(tx, after));
      page.stream()
          .filter(line -> !linkedOnly || line.demand().cause() == ErasureCause.LINKED_PERSON)
          .forEach(line -> answers.add(of(line)));
      last = page.isEmpty() ? last : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
    return answers;
  }

  private static List<DemandLine> open(Transaction tx, @Nullable UUID after) {
    return tx.demands().open(after, PAGE);
  }

  /** Carries out one demand as far as nothing holds, and tells how far it has come. */
  ErasureAnswer of(DemandLine line) {
    CustomerId subject = line.subject();
    HostHolds host = HostHolds.ask(engine(), scene.policy(), List.of(subject));
    Map<CustomerId, Examined> foreseen =
        engine().retrying(tx -> examined(tx, tx.customers().find(subject).stream().toList(), host));
    List<LedgerShare> most = foreseen.values().stream().flatMap(this::share).toList();
    PersonErasure.By by = new PersonErasure.By(Optional.empty(), scene.anonymising());
    ErasureAnswer[] answer = new ErasureAnswer[1];
    LedgerBatch.carryOut(
        engine(),
        most,
        tx -> {
          Map<CustomerId, Examined> now = examined(tx, tx.customers().hold(List.of(subject)), host);
          Settling settling = new Settling(act, tx, by, line);
          answer[0] = settling.of(now.get(subject), allowed(foreseen.get(subject)));
          return settling.shares();
        });
    return answer[0];
  }

  private Map<CustomerId, Examined> examined(
      Transaction tx, List<SealedCustomer> people, HostHolds host) {
    Map<CustomerId, Examined> examined = new HashMap<>();
    new Examination(tx, scene, true).of(people, host, one -> examined.put(one.id(), one));
    return examined;
  }

  private static Allowance allowed(@Nullable Examined foreseen) {
    return foreseen == null
        ? new Allowance(false, Set.of())
        : Allowance.of(
            new PlannedErasure(
                0,
                foreseen.id(),
                foreseen.customer().facts().version(),
                foreseen.judgement().whole(),
                foreseen.judgement().fates(),
                Set.of()));
  }

  private Stream<LedgerShare> share(Examined one) {
    return Verdicts.whole(one.judgement(), one.id(), engine().now())
        .map(LedgerShare::of)
        .or(() -> Verdicts.part(one.judgement(), one.id(), engine().now()).map(LedgerShare::of))
        .stream();
  }

  private Engine engine() {
    return act.engine();
  }
}
