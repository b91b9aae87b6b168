package fi.rekisteri.core.store;

import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.StaffStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class StaffAround implements StaffStore {
  final StaffStore intact;

  StaffAround(StaffStore intact) {
    this.intact = intact;
  }

  @Override
  public void append(StaffLine line) {
    intact.append(line);
  }

  @Override
  public List<StaffLine> of(String userId) {
    return intact.of(userId);
  }

  @Override
  public List<StaffLine> page(@Nullable StaffLine after, int limit) {
    return intact.page(after, limit);
  }
}
