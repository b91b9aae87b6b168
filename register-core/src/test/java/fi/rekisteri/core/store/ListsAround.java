package fi.rekisteri.core.store;

import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.ListStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class ListsAround implements ListStore {
  final ListStore intact;

  ListsAround(ListStore intact) {
    this.intact = intact;
  }

  @Override
  public void open(ListRun run, List<ListLine> lines) {
    intact.open(run, lines);
  }

  @Override
  public void move(ListRun next) {
    intact.move(next);
  }

  @Override
  public void replaceLines(UUID run, List<ListLine> lines) {
    intact.replaceLines(run, lines);
  }

  @Override
  public Optional<ListRun> find(UUID run) {
    return intact.find(run);
  }

  @Override
  public List<ListRun> page(@Nullable ListRun after, int limit) {
    return intact.page(after, limit);
  }

  @Override
  public List<ListLine> lines(UUID run, int after, int limit) {
    return intact.lines(run, after, limit);
  }
}
