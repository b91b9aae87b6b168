package fi.rekisteri.samples.ownadapter.book;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.samples.ownadapter.form.BookForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.ManualStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paper by id as it stands, its steps beside it, and indexes by person and by state. */
public final class MvPaper implements ManualStore {
  private final Session session;
  private final Table<PhysicalRecord> papers;
  private final Table<PaperStep> steps;

  public MvPaper(Session session) {
    this.session = session;
    papers =
        new Table<>(session, Shelf.PAPERS, BookForms.PAPER)
            .indexed(
                Shelf.PAPERS_BY_SUBJECT, one -> Key.of(one.facts().subject()).and(id(one.id())))
            .indexed(Shelf.PAPERS_BY_STATE, one -> in(one.now().state()).and(id(one.id())))
            .indexed(
                Shelf.PAPERS_TO_DESTROY,
                (id, one) -> isOrderedToGo(one) ? Stream.of(id) : Stream.empty());
    steps = new Table<>(session, Shelf.PAPER_STEPS, BookForms.STEP);
  }

  private static Key id(PhysicalRecordId id) {
    return Key.of(id.value());
  }

  private static Key in(PaperState state) {
    return Key.of(state.name());
  }

  private static boolean isOrderedToGo(PhysicalRecord paper) {
    return !paper.isDestroyed() && paper.now().destruction().isPresent();
  }

  @Override
  public void add(PhysicalRecord paper) {
    session.write(
        () -> {
          if (papers.has(id(paper.id())) || paper.now().number() != 1) {
            throw notNext(paper.id());
          }
          keep(paper);
        });
  }

  @Override
  public void move(PhysicalRecordId id, PaperStep step) {
    session.write(
        () -> {
          PhysicalRecord before =
              find(id)
                  .filter(paper -> paper.now().number() == step.number() - 1)
                  .orElseThrow(() -> notNext(id));
          keep(new PhysicalRecord(id, before.facts(), step));
        });
  }

  private void keep(PhysicalRecord paper) {
    Key id = id(paper.id());
    papers.put(id, paper);
    steps.put(id.and(paper.now().number()), paper.now());
  }

  private static ConflictException notNext(PhysicalRecordId id) {
    return Refusals.overtaken("the last step of paper " + id);
  }

  @Override
  public Optional<PhysicalRecord> find(PhysicalRecordId id) {
    return papers.find(id(id));
  }

  @Override
  public List<PaperStep> history(PhysicalRecordId id) {
    return steps.under(id(id)).toList();
  }

  @Override
  public List<PhysicalRecord> ofSubject(
      CustomerId subject, @Nullable PhysicalRecordId after, int limit) {
    return from(Shelf.PAPERS_BY_SUBJECT, Key.of(subject), after)
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public List<PhysicalRecord> inState(
      PaperState state, @Nullable PhysicalRecordId after, int limit) {
    return from(Shelf.PAPERS_BY_STATE, in(state), after).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<PhysicalRecord> toDestroy(
      LocalDate through, @Nullable PhysicalRecordId after, int limit) {
    return from(Shelf.PAPERS_TO_DESTROY, Key.ALL, after)
        .filter(paper -> !paper.now().destruction().orElseThrow().due().isAfter(through))
        .limit(Refusals.limit(limit))
        .toList();
  }

  private Stream<PhysicalRecord> from(
      Shelf index, Key beginning, @Nullable PhysicalRecordId after) {
    return papers.by(index, beginning, after == null ? null : beginning.and(id(after)));
  }

  @Override
  public Set<CustomerId> onPaper(List<CustomerId> subjects) {
    return subjects.stream()
        .filter(
            one -> papers.keysBy(Shelf.PAPERS_BY_SUBJECT, Key.of(one), null).findAny().isPresent())
        .collect(Collectors.toSet());
  }
}
