package fi.rekisteri.core.store;

import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.ListStore;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs of lists, each with its lines. */
final class InMemoryLists implements ListStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryLists(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void open(ListRun run, List<ListLine> lines) {
    if (tables.listRuns.containsKey(run.id())) {
      throw Refusals.runExists(run.id());
    }
    undo.put(tables.listRuns, run.id(), run);
    replaceLines(run.id(), lines);
  }

  @Override
  public void move(ListRun next) {
    ListRun stored = tables.listRuns.get(next.id());
    if (stored == null || stored.version() != next.version() - 1) {
      throw Refusals.runMovedOn(next.id());
    }
    undo.put(tables.listRuns, next.id(), next);
  }

  @Override
  public void replaceLines(UUID run, List<ListLine> lines) {
    NavigableMap<Integer, ListLine> numbered = new TreeMap<>();
    lines.forEach(line -> numbered.put(line.number(), line));
    undo.put(tables.listLines, run, numbered);
  }

  @Override
  public Optional<ListRun> find(UUID run) {
    return Optional.ofNullable(tables.listRuns.get(run));
  }

  @Override
  public List<ListRun> page(@Nullable ListRun after, int limit) {
    Refusals.requireLimit(limit);
    return tables.listRuns.values().stream()
        .sorted(Tables.NEWEST_RUN_FIRST)
        .filter(run -> after == null || Tables.NEWEST_RUN_FIRST.compare(run, after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<ListLine> lines(UUID run, int after, int limit) {
    Refusals.requireLimit(limit);
    return tables
        .listLines
        .getOrDefault(run, new TreeMap<>())
        .tailMap(after, false)
        .values()
        .stream()
        .limit(limit)
        .toList();
  }
}
