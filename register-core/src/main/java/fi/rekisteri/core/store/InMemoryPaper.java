package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.store.ManualStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The book of paper. */
final class InMemoryPaper implements ManualStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryPaper(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void add(PhysicalRecord paper) {
    if (tables.paper.containsKey(paper.id()) || paper.now().number() != 1) {
      throw Refusals.stepNotNext(paper.id());
    }
    keep(paper, List.of());
  }

  @Override
  public void move(PhysicalRecordId id, PaperStep step) {
    PhysicalRecord before = tables.paper.get(id);
    if (before == null || step.number() != before.now().number() + 1) {
      throw Refusals.stepNotNext(id);
    }
    keep(new PhysicalRecord(id, before.facts(), step), tables.steps.get(id));
  }

  private void keep(PhysicalRecord paper, List<PaperStep> before) {
    List<PaperStep> steps = new ArrayList<>(before);
    steps.add(paper.now());
    undo.put(tables.paper, paper.id(), paper);
    undo.put(tables.steps, paper.id(), List.copyOf(steps));
  }

  @Override
  public Optional<PhysicalRecord> find(PhysicalRecordId id) {
    return Optional.ofNullable(tables.paper.get(id));
  }

  @Override
  public List<PaperStep> history(PhysicalRecordId id) {
    return tables.steps.getOrDefault(id, List.of());
  }

  @Override
  public List<PhysicalRecord> ofSubject(
      CustomerId subject, @Nullable PhysicalRecordId after, int limit) {
    return page(paper -> paper.facts().subject().equals(subject), after, limit);
  }

  @Override
  public List<PhysicalRecord> inState(
      PaperState state, @Nullable PhysicalRecordId after, int limit) {
    return page(paper -> paper.now().state() == state, after, limit);
  }

  @Override
  public List<PhysicalRecord> toDestroy(
      LocalDate through, @Nullable PhysicalRecordId after, int limit) {
    return page(paper -> isToBeDestroyed(paper, through), after, limit);
  }

  private static boolean isToBeDestroyed(PhysicalRecord paper, LocalDate through) {
    return !paper.isDestroyed()
        && paper.now().destruction().filter(order -> !order.due().isAfter(through)).isPresent();
  }

  private List<PhysicalRecord> page(
      Predicate<PhysicalRecord> wanted, @Nullable PhysicalRecordId after, int limit) {
    Refusals.requireLimit(limit);
    Map<PhysicalRecordId, PhysicalRecord> rest =
        after == null ? tables.paper : tables.paper.tailMap(after, false);
    return rest.values().stream().filter(wanted).limit(limit).toList();
  }

  @Override
  public Set<CustomerId> onPaper(List<CustomerId> subjects) {
    Set<CustomerId> asked = Set.copyOf(subjects);
    return tables.paper.values().stream()
        .map(paper -> paper.facts().subject())
        .filter(asked::contains)
        .collect(Collectors.toSet());
  }
}
