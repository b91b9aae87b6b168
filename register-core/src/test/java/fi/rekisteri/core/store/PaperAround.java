package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.store.ManualStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class PaperAround implements ManualStore {
  final ManualStore intact;

  PaperAround(ManualStore intact) {
    this.intact = intact;
  }

  @Override
  public void add(PhysicalRecord paper) {
    intact.add(paper);
  }

  @Override
  public void move(PhysicalRecordId id, PaperStep step) {
    intact.move(id, step);
  }

  @Override
  public Optional<PhysicalRecord> find(PhysicalRecordId id) {
    return intact.find(id);
  }

  @Override
  public List<PaperStep> history(PhysicalRecordId id) {
    return intact.history(id);
  }

  @Override
  public List<PhysicalRecord> ofSubject(
      CustomerId subject, @Nullable PhysicalRecordId after, int limit) {
    return intact.ofSubject(subject, after, limit);
  }

  @Override
  public List<PhysicalRecord> inState(
      PaperState state, @Nullable PhysicalRecordId after, int limit) {
    return intact.inState(state, after, limit);
  }

  @Override
  public List<PhysicalRecord> toDestroy(
      LocalDate through, @Nullable PhysicalRecordId after, int limit) {
    return intact.toDestroy(through, after, limit);
  }

  @Override
  public Set<CustomerId> onPaper(List<CustomerId> subjects) {
    return intact.onPaper(subjects);
  }
}
