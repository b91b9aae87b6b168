package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.DestructionTask;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paper about people (manuaalinen aineisto, S38, S39): what there is, where it lies, who has it,
 * and what became of it. Thread-safe.
 *
 * <p>Every step needs the designation {@code MANUAL_MATERIAL} and a signed undertaking at the
 * instant of the act, and the purpose {@code REGISTER_MAINTENANCE}, where no other is named;
 * looking into the book needs {@code READ}. Of two who take the same step at once the slower one is
 * refused with {@code PAPER_REFUSED}. Each step is recorded together with its audit entry.
 */
public interface PaperRecords {
  /**
   * Records that a paper came in; the actor has it.
   *
   * @param facts of whom it tells, which kind it is, and its dates
   * @return the paper, under a new id to be written on it
   * @throws fi.rekisteri.error.ConflictException {@code PAPER_REFUSED} for an undeclared kind or a
   *     date in the future
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   */
  PhysicalRecord receive(PaperFacts facts);

  /**
   * Records that somebody began to handle it; the actor has it.
   *
   * @param paper its id
   * @return the paper as it stands
   */
  PhysicalRecord beginHandling(PhysicalRecordId paper);

  /**
   * Records that a scan of it is kept as well. Destroying one leaves the other.
   *
   * @param paper its id
   * @return the paper as it stands
   */
  PhysicalRecord noteScan(PhysicalRecordId paper);

  /**
   * Records that it lies in a place: after its handling, back from somebody, moved, or found.
   *
   * @param paper its id
   * @param location a declared place that is locked and fire-safe (S38.2)
   * @return the paper as it stands
   */
  PhysicalRecord store(PhysicalRecordId paper, String location);

  /**
   * Takes it out of its place for {@code REGISTER_MAINTENANCE}; the actor has it (S39.1).
   *
   * @param paper its id
   * @return the paper as it stands
   * @throws fi.rekisteri.error.AccessDeniedException as {@link #checkOut(PhysicalRecordId,
   *     Purpose)}
   */
  default PhysicalRecord checkOut(PhysicalRecordId paper) {
    return checkOut(paper, Purpose.REGISTER_MAINTENANCE);
  }

  /**
   * Takes it out of its place; the actor has it, and reads what stands on it (S39.1). So the
   * purpose passes the one decision on the person. Of somebody who was erased paper may be taken
   * out to be destroyed.
   *
   * @param paper its id
   * @param purpose what for
   * @return the paper as it stands
   * @throws fi.rekisteri.error.AccessDeniedException {@code RESTRICTED} where something is
   *     restricted that may stand on the paper, by the category of its kind, unless the purpose
   *     goes on by one of the exceptions of Art. 18(2) ({@link
   *     fi.rekisteri.processing.RestrictionException}); or whatever else closes the person to the
   *     purpose
   */
  PhysicalRecord checkOut(PhysicalRecordId paper, Purpose purpose);

  /**
   * Records that nobody knows where it is, and opens a breach in the same transaction (Art. 33).
   *
   * @param paper its id
   * @param awareAt when it was missed: the 72 hours run from then
   * @param circumstances what happened, in a few sentences; sealed in the breach file
   * @return the number of the breach
   * @throws fi.rekisteri.error.InvalidValueException {@code BREACH_ENTRY_REFUSED} for a text or an
   *     instant that does not do
   */
  long reportLost(PhysicalRecordId paper, Instant awareAt, String circumstances);

  /**
   * Orders that it be destroyed (S38.3). A later order replaces an earlier one; both stay in the
   * paper's history.
   *
   * @param paper its id
   * @param order by when, and why
   * @return the task
   */
  DestructionTask orderDestruction(PhysicalRecordId paper, DestructionOrder order);

  /**
   * Confirms that it is no more. Confirmed again, the task stays as it was confirmed first.
   *
   * @param paper its id
   * @return the task
   * @throws fi.rekisteri.error.ConflictException {@code PAPER_REFUSED} where no destruction was
   *     ordered, or the paper is lost
   */
  DestructionTask confirmDestruction(PhysicalRecordId paper);

  /**
   * The paper about a person, destroyed and lost too.
   *
   * @param subject the person
   * @param after the last id of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page, in the order of ids
   */
  List<PhysicalRecord> papersOf(CustomerId subject, @Nullable PhysicalRecordId after, int limit);

  /**
   * The paper about a person that is not destroyed, lost paper too: while there is any, an erasure
   * of the person is not finished (S32.5, S38.3).
   *
   * @param subject the person
   * @return all of it, in the order of ids
   */
  List<PhysicalRecord> undestroyedOf(CustomerId subject);

  /**
   * Where a paper went.
   *
   * @param paper its id
   * @return its steps, the first one first
   */
  List<PaperStep> history(PhysicalRecordId paper);

  /**
   * Paper that has waited for its store longer than the definition allows (S38).
   *
   * @return all of it, that which came in first first
   */
  List<PhysicalRecord> overdueHandling();

  /**
   * Ordered destructions that nobody has confirmed.
   *
   * @param through the last day on which they were due
   * @param after the paper of the last task of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page, in the order of the papers' ids
   */
  List<DestructionTask> unfinishedDestructions(
      LocalDate through, @Nullable PhysicalRecordId after, int limit);
}
