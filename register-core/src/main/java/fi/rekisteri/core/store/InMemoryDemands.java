package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.DemandStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands of erasure, person by person. */
record InMemoryDemands(Tables tables, UndoLog undo) implements DemandStore {
  @Override
  public void add(DemandLine line) {
    if (!tables.demands.add(undo, line.id(), line.subject(), line)) {
      throw Refusals.idTaken(line.id());
    }
  }

  @Override
  public boolean end(UUID id, Instant at, boolean withdrawn) {
    Optional<DemandLine> open = find(id).filter(line -> line.endedAt().isEmpty());
    open.ifPresent(line -> tables.demands.replace(undo, id, ended(line, at, withdrawn)));
    return open.isPresent();
  }

  private static DemandLine ended(DemandLine line, Instant at, boolean withdrawn) {
    return new DemandLine(
        line.id(),
        line.subject(),
        line.demand(),
        line.onlyOf(),
        line.receivedAt(),
        Optional.of(at),
        withdrawn);
  }

  @Override
  public Optional<DemandLine> find(UUID id) {
    return tables.demands.find(id);
  }

  @Override
  public List<DemandLine> ofSubjects(List<CustomerId> subjects) {
    return tables.demands.ofSubjects(subjects);
  }

  @Override
  public List<DemandLine> open(@Nullable UUID after, int limit) {
    return tables.demands.after(after).stream()
        .filter(line -> line.endedAt().isEmpty())
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  @Override
  public List<DemandLine> openOnVisitorsOf(CustomerId customer) {
    return tables.demands.after(null).stream()
        .filter(line -> line.endedAt().isEmpty())
        .filter(line -> line.onlyOf().filter(customer::equals).isPresent())
        .toList();
  }
}
