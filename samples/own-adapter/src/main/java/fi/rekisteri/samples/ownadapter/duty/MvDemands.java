package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.form.DutyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.DemandStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Demands by id, with indexes by person, and of those that have not ended. */
public final class MvDemands implements DemandStore {
  private final Session session;
  private final Table<DemandLine> demands;

  public MvDemands(Session session) {
    this.session = session;
    demands =
        new Table<>(session, Shelf.DEMANDS, DutyForms.DEMAND)
            .indexed(Shelf.DEMANDS_BY_SUBJECT, one -> Key.of(one.subject()).and(one.id()))
            .indexed(Shelf.DEMANDS_OPEN, (id, one) -> ifOpen(one).map(open -> id))
            .indexed(
                Shelf.DEMANDS_ON_VISITORS,
                (id, one) ->
                    ifOpen(one)
                        .flatMap(open -> open.onlyOf().stream())
                        .map(customer -> Key.of(customer).and(id)));
  }

  private static Stream<DemandLine> ifOpen(DemandLine line) {
    return line.endedAt().isEmpty() ? Stream.of(line) : Stream.empty();
  }

  @Override
  public void add(DemandLine line) {
    session.write(
        () -> {
          if (demands.has(Key.of(line.id()))) {
            throw Refusals.overtaken("the free id " + line.id());
          }
          demands.put(Key.of(line.id()), line);
        });
  }

  @Override
  public boolean end(UUID id, Instant at, boolean withdrawn) {
    return session.write(
        () -> {
          Optional<DemandLine> open = find(id).filter(line -> line.endedAt().isEmpty());
          open.ifPresent(line -> demands.put(Key.of(id), ended(line, at, withdrawn)));
          return open.isPresent();
        });
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
    return demands.find(Key.of(id));
  }

  @Override
  public List<DemandLine> ofSubjects(List<CustomerId> subjects) {
    return subjects.stream()
        .distinct()
        .sorted()
        .flatMap(one -> demands.by(Shelf.DEMANDS_BY_SUBJECT, Key.of(one), null))
        .toList();
  }

  @Override
  public List<DemandLine> open(@Nullable UUID after, int limit) {
    return demands
        .by(Shelf.DEMANDS_OPEN, Key.ALL, after == null ? null : Key.of(after))
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public List<DemandLine> openOnVisitorsOf(CustomerId customer) {
    return demands.by(Shelf.DEMANDS_ON_VISITORS, Key.of(customer), null).toList();
  }
}
