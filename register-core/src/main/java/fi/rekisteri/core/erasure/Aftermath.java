package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.manual.PaperDestruction;
import fi.rekisteri.core.outbox.NoticePlanner;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.SourceTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What follows from erasures, ordered in their transaction: whoever received the data is told (Art.
 * 19), paper is to be destroyed (S38.3), and the host's own sources are to erase. It asks about all
 * people at once who they concern, since mostly that is nobody.
 */
record Aftermath(Act act, Transaction tx, Optional<UUID> plan, Instant at) {
  /** Orders it; called after the erasing calls. */
  List<Erased> of(List<Erased> erased) {
    if (erased.isEmpty()) {
      return erased;
    }
    tellParties(erased);
    List<String> sources = orderSources(erased);
    Set<CustomerId> onPaper =
        tx.manual()
            .onPaper(
                erased.stream().filter(Erased::whole).map(one -> one.person().id()).toList());
    return erased.stream().map(one -> with(one, sources, onPaper)).toList();
  }

  private void tellParties(List<Erased> erased) {
    Set<CustomerId> disclosed =
        tx.disclosures().disclosed(erased.stream().map(one -> one.person().id()).toList());
    NoticePlanner planner = new NoticePlanner(engine());
    erased.stream()
        .filter(one -> disclosed.contains(one.person().id()))
        .forEach(one -> planner.erased(tx, one.person().id(), paths(one)));
  }

  /** Of a whole person whatever they received concerns a recipient, also what is not held now. */
  private Set<String> paths(Erased one) {
    if (!one.whole()) {
      return one.paths();
    }
    Set<String> all = new TreeSet<>();
    engine().definition().fields().forEach(schema -> all.add(schema.key().path()));
    one.fates().stream().map(ValueFate::field).forEach(all::add);
    return all;
  }

  private List<String> orderSources(List<Erased> erased) {
    List<String> names = engine().sources().stream().map(source -> source.name()).toList();
    List<SourceTask> tasks = new ArrayList<>(names.size() * erased.size());
    erased.forEach(one -> names.forEach(name -> tasks.add(task(one, name))));
    if (!tasks.isEmpty()) {
      tx.sourceTasks().add(tasks);
    }
    return names;
  }

  private SourceTask task(Erased one, String source) {
    return new SourceTask(
        UUID.randomUUID(),
        one.person().id(),
        plan,
        source,
        String.join(",", one.paths()),
        one.rule().reference(),
        at,
        1,
        SourceTask.State.PENDING,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  private Erased with(Erased one, List<String> sources, Set<CustomerId> onPaper) {
    CustomerId id = one.person().id();
    int papers = onPaper.contains(id) ? PaperDestruction.order(tx, act, id, order(one)) : 0;
    return new Erased(one.person(), one.share(), one.paths(), sources, papers);
  }

  /** The time to keep it is over, so there is none left to destroy it in. */
  private DestructionOrder order(Erased one) {
    return new DestructionOrder(
        LocalDate.ofInstant(at, engine().definition().zone()), one.rule());
  }

  private Engine engine() {
    return act.engine();
  }
}
