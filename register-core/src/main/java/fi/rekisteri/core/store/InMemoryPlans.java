package fi.rekisteri.core.store;

import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans of erasure, each with its items by number. */
record InMemoryPlans(Tables tables, UndoLog undo) implements PlanStore {
  private static final Comparator<PlanRow> NEWEST_FIRST =
      Comparator.comparing(PlanRow::madeAt).thenComparing(PlanRow::id).reversed();

  @Override
  public void addItems(UUID plan, List<PlanItem> items) {
    NavigableMap<Integer, PlanItem> numbered =
        tables.planItems.computeIfAbsent(plan, none -> new TreeMap<>());
    undo.allOrNothing(
        () -> {
          for (PlanItem item : items) {
            if (numbered.containsKey(item.number())) {
              throw Refusals.planStateConflict(plan);
            }
            undo.put(numbered, item.number(), item);
          }
        });
  }

  @Override
  public void add(PlanRow row) {
    if (tables.plans.containsKey(row.id())) {
      throw Refusals.planStateConflict(row.id());
    }
    undo.put(tables.plans, row.id(), Copies.of(row));
  }

  @Override
  public void move(PlanRow next) {
    PlanRow stored = tables.plans.get(next.id());
    if (stored == null || stored.version() != next.version() - 1) {
      throw Refusals.planStateConflict(next.id());
    }
    undo.put(tables.plans, next.id(), Copies.of(next));
  }

  @Override
  public Optional<PlanRow> find(UUID id) {
    return Optional.ofNullable(tables.plans.get(id)).map(Copies::of);
  }

  @Override
  public List<PlanRow> page(@Nullable PlanRow after, int limit) {
    return tables.plans.values().stream()
        .sorted(NEWEST_FIRST)
        .filter(row -> after == null || NEWEST_FIRST.compare(row, after) > 0)
        .limit(Refusals.requireLimit(limit))
        .map(Copies::of)
        .toList();
  }

  @Override
  public List<PlanItem> items(UUID plan, int after, int limit) {
    return behind(plan, after).limit(Refusals.requireLimit(limit)).toList();
  }

  @Override
  public List<PlanItem> unfinished(UUID plan, int after, int limit) {
    return behind(plan, after)
        .filter(item -> item.outcome().isEmpty())
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  private Stream<PlanItem> behind(UUID plan, int after) {
    return numbered(plan).tailMap(after, false).values().stream();
  }

  private NavigableMap<Integer, PlanItem> numbered(UUID plan) {
    return tables.planItems.getOrDefault(plan, new TreeMap<>());
  }

  @Override
  public List<Integer> finish(UUID plan, List<PlanItem> items) {
    NavigableMap<Integer, PlanItem> numbered = numbered(plan);
    List<Integer> written = new ArrayList<>();
    for (PlanItem item : items) {
      PlanItem stored = numbered.get(item.number());
      if (stored != null && stored.outcome().isEmpty()) {
        undo.put(numbered, item.number(), ended(stored, item));
        written.add(item.number());
      }
    }
    return written;
  }

  /** What was planned stays as it is stored, whatever the caller says it was. */
  private static PlanItem ended(PlanItem stored, PlanItem done) {
    return new PlanItem(
        stored.number(),
        stored.customer(),
        stored.version(),
        stored.planned(),
        done.outcome(),
        done.endedAt());
  }
}
