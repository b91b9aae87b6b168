package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.form.DutyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.HoldStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds by id, with an index by person. */
public final class MvHolds implements HoldStore {
  private final Session session;
  private final Table<HoldLine> holds;

  public MvHolds(Session session) {
    this.session = session;
    holds =
        new Table<>(session, Shelf.HOLDS, DutyForms.HOLD)
            .indexed(Shelf.HOLDS_BY_SUBJECT, one -> Key.of(one.subject()).and(one.id()));
  }

  @Override
  public void place(HoldLine line) {
    session.write(
        () -> {
          if (holds.has(Key.of(line.id()))) {
            throw Refusals.overtaken("the free id " + line.id());
          }
          holds.put(Key.of(line.id()), line);
        });
  }

  @Override
  public boolean release(UUID id, Instant at) {
    return session.write(
        () -> {
          Optional<HoldLine> lasting =
              holds.find(Key.of(id)).filter(line -> line.releasedAt().isEmpty());
          lasting.ifPresent(line -> holds.put(Key.of(id), released(line, at)));
          return lasting.isPresent();
        });
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
    return subjects.stream()
        .distinct()
        .sorted()
        .flatMap(one -> holds.by(Shelf.HOLDS_BY_SUBJECT, Key.of(one), null))
        .toList();
  }
}
