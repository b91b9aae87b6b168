package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.samples.ownadapter.form.Plain;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.store.ReplayStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Batches by id, and one note: by which rules everybody's day was computed. */
public final class MvReplay implements ReplayStore {
  private static final Key SCHEDULE = Key.of("schedule");

  private final Session session;
  private final Table<Boolean> batches;
  private final Table<String> notes;

  public MvReplay(Session session) {
    this.session = session;
    batches = new Table<>(session, Shelf.BATCHES, Form.PRESENCE);
    notes = new Table<>(session, Shelf.NOTES, Plain.TEXT);
  }

  @Override
  public void add(UUID batch) {
    session.write(() -> batches.put(Key.of(batch), true));
  }

  @Override
  public Set<UUID> known(List<UUID> asked) {
    return asked.stream()
        .filter(batch -> batches.has(Key.of(batch)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String schedule() {
    return notes.find(SCHEDULE).orElse("");
  }

  @Override
  public void reschedule(String fingerprint) {
    session.write(() -> notes.put(SCHEDULE, fingerprint));
  }
}
