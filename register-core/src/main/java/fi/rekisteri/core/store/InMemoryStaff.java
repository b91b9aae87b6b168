package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.LineKey;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.StaffStore;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The staff book, user id by user id. */
final class InMemoryStaff implements StaffStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryStaff(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void append(StaffLine line) {
    if (line.number() != of(line.userId()).size() + 1) {
      throw Refusals.lineNotNext(line.userId());
    }
    undo.put(tables.staff, LineKey.of(line), line);
  }

  @Override
  public List<StaffLine> of(String userId) {
    return List.copyOf(
        tables
            .staff
            .subMap(new LineKey(userId, 0), true, new LineKey(userId, Integer.MAX_VALUE), true)
            .values());
  }

  @Override
  public List<StaffLine> page(@Nullable StaffLine after, int limit) {
    Refusals.requireLimit(limit);
    Collection<StaffLine> rest =
        after == null
            ? tables.staff.values()
            : tables.staff.tailMap(LineKey.of(after), false).values();
    return rest.stream().limit(limit).toList();
  }
}
