package fi.rekisteri.samples.ownadapter.book;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.samples.ownadapter.form.BookForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Row;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.ListStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs by id, with an index in which the newest stands first; lines by run and number. */
public final class MvLists implements ListStore {
  private final Session session;
  private final Table<ListRun> runs;
  private final Table<ListLine> lines;

  public MvLists(Session session) {
    this.session = session;
    runs =
        new Table<>(session, Shelf.RUNS, BookForms.RUN)
            .indexed(Shelf.RUNS_BY_TIME, MvLists::selected);
    lines = new Table<>(session, Shelf.RUN_LINES, BookForms.LIST_LINE);
  }

  private static Key selected(ListRun run) {
    return Key.of(run.selectedAt()).and(run.id()).newestFirst();
  }

  @Override
  public void open(ListRun run, List<ListLine> first) {
    session.write(
        () -> {
          if (runs.has(Key.of(run.id()))) {
            throw Refusals.placeTaken("run " + run.id() + " of a list");
          }
          runs.put(Key.of(run.id()), run);
          replaceLines(run.id(), first);
        });
  }

  @Override
  public void move(ListRun next) {
    session.write(
        () -> {
          find(next.id())
              .filter(stored -> stored.version() == next.version() - 1)
              .orElseThrow(
                  () ->
                      Refusals.overtaken(
                          ErrorCode.LIST_VERSION_CONFLICT, "run " + next.id() + " of a list"));
          runs.put(Key.of(next.id()), next);
        });
  }

  @Override
  public void replaceLines(UUID run, List<ListLine> given) {
    Key key = Key.of(run);
    session.write(
        () -> {
          lines.rows(key, null).map(Row::key).toList().forEach(lines::remove);
          given.forEach(line -> lines.put(key.and(line.number()), line));
        });
  }

  @Override
  public Optional<ListRun> find(UUID run) {
    return runs.find(Key.of(run));
  }

  @Override
  public List<ListRun> page(@Nullable ListRun after, int limit) {
    Key last = after == null ? null : selected(after);
    return runs.by(Shelf.RUNS_BY_TIME, Key.ALL, last).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<ListLine> lines(UUID run, int after, int limit) {
    Key key = Key.of(run);
    return lines.under(key, key.and(after)).limit(Refusals.limit(limit)).toList();
  }
}
