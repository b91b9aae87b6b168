package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.HoldStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds that were placed, person by person. */
record InMemoryHolds(Tables tables, UndoLog undo) implements HoldStore {
  @Override
  public void place(HoldLine line) {
    if (!tables.holds.add(undo, line.id(), line.subject(), line)) {
      throw Refusals.idTaken(line.id());
    }
  }

  @Override
  public boolean release(UUID id, Instant at) {
    Optional<HoldLine> lasting = tables.holds.find(id).filter(line -> line.releasedAt().isEmpty());
    lasting.ifPresent(line -> tables.holds.replace(undo, id, released(line, at)));
    return lasting.isPresent();
  }

  private static HoldLine released(HoldLine line, Instant at) {
    return new HoldLine(
        line.id(),
        line.subject(),
        line.code(),
        line.placedAt(),
        line.from(),
        line.until(),
        line.untilEvent(),
        Optional.of(at));
  }

  @Override
  public List<HoldLine> ofSubjects(List<CustomerId> subjects) {
    return tables.holds.ofSubjects(subjects);
  }
}
