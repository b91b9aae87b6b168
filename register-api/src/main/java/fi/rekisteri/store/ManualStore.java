package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the book of paper: kinds, dates, places and ids, and nothing that is written on paper. Its
 * steps are only ever added to; the erasure of a person leaves them.
 *
 * <ul>
 *   <li>A45 {@link #add} keeps a paper whose id is new, and {@link #move} a step whose number is
 *       the next of its paper, also between threads; any other is refused with {@code
 *       VERSION_CONFLICT}. Paper and steps are read back equal, and no step replaces another.
 *   <li>A46 Pages of paper, of a person, in a state or to be destroyed, are in the order of ids,
 *       and show each paper exactly once, as it stands; {@link #onPaper} names exactly those of
 *       whom there is paper.
 * </ul>
 */
public interface ManualStore {
  /**
   * Adds a paper with its first step.
   *
   * @param paper the paper; its step has the number 1
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT}
   */
  void add(PhysicalRecord paper);

  /**
   * Adds the next step of a paper.
   *
   * @param id which paper
   * @param step the step
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where its number is not
   *     the next, or there is no such paper
   */
  void move(PhysicalRecordId id, PaperStep step);

  /**
   * A paper, as it stands.
   *
   * @param id its id
   * @return empty where there is none
   */
  Optional<PhysicalRecord> find(PhysicalRecordId id);

  /**
   * The steps of a paper.
   *
   * @param id its id
   * @return in the order of numbers
   */
  List<PaperStep> history(PhysicalRecordId id);

  /**
   * The paper that tells of a person, destroyed and lost too.
   *
   * @param subject the person
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<PhysicalRecord> ofSubject(CustomerId subject, @Nullable PhysicalRecordId after, int limit);

  /**
   * The paper that is in a state.
   *
   * @param state the state
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<PhysicalRecord> inState(PaperState state, @Nullable PhysicalRecordId after, int limit);

  /**
   * The paper whose destruction is due and not confirmed.
   *
   * @param through the last day on which it was due
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<PhysicalRecord> toDestroy(LocalDate through, @Nullable PhysicalRecordId after, int limit);

  /**
   * Of whom of some people there is paper, destroyed and lost too: mostly of few.
   *
   * @param subjects any number
   * @return those of whom there is any
   */
  Set<CustomerId> onPaper(List<CustomerId> subjects);
}
