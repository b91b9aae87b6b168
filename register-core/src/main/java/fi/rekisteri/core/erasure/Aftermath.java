package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.manual.PaperErasure;
import fi.rekisteri.core.manual.PaperSource;
import fi.rekisteri.core.outbox.NoticePlanner;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.SourceTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What follows from erasures, ordered in their transaction: whoever received the data is told (Art.
 * 19), visitors linked to a person let go of what is theirs (S52.2), paper is to be destroyed
 * (S38.3), and the host's own sources are to erase. It asks about all people at once whom that
 * concerns, since mostly it is nobody.
 */
record Aftermath(Act act, Transaction tx, PersonErasure.By by) {
  /** Orders it; called after the erasing calls. */
  List<Erased> of(List<Erased> erased) {
    if (erased.isEmpty()) {
      return erased;
    }
    List<CustomerId> ids = erased.stream().map(one -> one.person().id()).toList();
    tellParties(erased, tx.disclosures().disclosed(ids));
    erased.stream()
        .filter(one -> one.whole() && !by.unopened().contains(one.person().id()))
        .forEach(one -> LinkedVisits.demand(engine(), tx, one.person().customer()));
    Set<CustomerId> onPaper = tx.manual().onPaper(ids);
    List<Erased> ordered = new ArrayList<>(erased.size());
    List<SourceTask> tasks = new ArrayList<>();
    for (Erased one : erased) {
      boolean paper = onPaper.contains(one.person().id());
      List<SourceTask> ofOne = one.order().map(order -> tasks(order, paper)).orElse(List.of());
      tasks.addAll(ofOne);
      int papers = paper ? one.order().map(this::papers).orElse(0) : 0;
      ordered.add(
          one.with(new Erased.After(ofOne.stream().map(SourceTask::source).toList(), papers)));
    }
    if (!tasks.isEmpty()) {
      tx.sourceTasks().add(tasks);
    }
    return ordered;
  }

  private void tellParties(List<Erased> erased, Set<CustomerId> disclosed) {
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

  private List<SourceTask> tasks(SourceOrder order, boolean paper) {
    return SourceTasks.of(
        act, order, by.plan(), source -> paper || !source.equals(PaperSource.NAME));
  }

  /** Only a whole person's paper goes: a sheet cannot lose a part. */
  private int papers(SourceOrder order) {
    return order.isWhole() ? new PaperErasure(act).ordered(tx, order) : 0;
  }

  private Engine engine() {
    return act.engine();
  }
}
