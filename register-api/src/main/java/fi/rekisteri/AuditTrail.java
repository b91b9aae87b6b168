package fi.rekisteri;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.CheckpointReport;
import fi.rekisteri.audit.ExportReceipt;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.customer.CustomerId;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register's audit trail, in the hands of whoever answers for it: needs the designation {@code
 * ADMIN}, and each call is audited (Art. 5(2)). Reading, searching and writing go on during all of
 * it. Thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>From the moment it is written, an entry is linked to the one before it by a keyed hash:
 *       whoever can write to the database and has no key cannot change, add or swap entries, nor
 *       take out one that another follows in its lane, without {@link #verify()} naming the place.
 *   <li>From the moment a checkpoint covers it, an outsider with the public key alone can tell that
 *       it is there as it was.
 *   <li>What no checkpoint covers yet can be cut off at the end of a lane that nobody writes to any
 *       more: make checkpoints often. The last checkpoints can be cut off with all that they cover,
 *       which is seen by {@link #verify(SignedCheckpoint)} with one that was kept somewhere else.
 *   <li>Whoever has the register's keys can write another history; a checkpoint that was kept
 *       somewhere else contradicts it.
 * </ul>
 */
public interface AuditTrail {
  /**
   * The trail of one person, newest first.
   *
   * @param subject the person
   * @param before the last entry of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit);

  /**
   * The trail of a time, newest first.
   *
   * @param from the first instant
   * @param until the first instant that is not asked for
   * @param before the last entry of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<AuditEntry> between(Instant from, Instant until, @Nullable AuditEntry before, int limit);

  /**
   * The trail of a time by what was done in it, to whose data and by whom, oldest first. Each page
   * leaves an entry of its own, so let the time end before now: pages would go on for ever after
   * their own entries else.
   *
   * @param query of which time, and what of it
   * @param after where the last entry of the page before stood, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page; fewer than {@code limit} only on the last one
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit);

  /**
   * How often something was done in a time, to whose data and by whom. Shows nobody.
   *
   * @param query of which time, and what of it
   * @return how many entries there are
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  long count(TrailQuery query);

  /**
   * The reason that was given for an act.
   *
   * @param entry the entry
   * @return empty where none was given, or where it went with the person's key
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  Optional<String> reasonOf(AuditEntry entry);

  /**
   * Covers every entry that is there by signed checkpoints. Cheap where little has happened: it
   * reads what no checkpoint covers, and nothing else. A host calls it on its own schedule, every
   * minute or so, and keeps the last one somewhere else.
   *
   * @return the new checkpoints, none where nothing was to be covered, and what was wrong
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.ConflictException {@code CHECKPOINT_TAKEN} where another process
   *     does the same
   * @throws fi.rekisteri.error.CorruptDataException {@code TRAIL_BROKEN} where the last checkpoint
   *     is not what the register signed
   */
  CheckpointReport checkpoint();

  /**
   * Verifies the whole trail: every checkpoint, and every entry once. Memory grows with the number
   * of checkpoints, not of entries.
   *
   * @return what was seen, and what is wrong
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  TrailVerification verify();

  /**
   * Verifies the whole trail against a checkpoint that was kept somewhere else.
   *
   * @param witnessed the checkpoint
   * @return as {@link #verify()}; without it nobody can tell that the end was cut off
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  TrailVerification verify(SignedCheckpoint witnessed);

  /**
   * The Ed25519 public key that signed the first checkpoint, and all others unless one names
   * another key as the next.
   *
   * @return 64 hexadecimal digits
   */
  String publicKey();

  /**
   * Writes all checkpoints that were not pruned, with their entries, as a file that an outsider can
   * verify: {@code fi.rekisteri.core.audit.AuditExportVerifier}, or a program of their own after
   * {@code docs/audit-trail.md}. It holds user ids of staff, ids of customers, and sealed reasons.
   *
   * @param out is flushed, and stays open
   * @return what was written
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.NotFoundException {@code NOT_COVERED_YET} where there is no
   *     checkpoint to export
   * @throws java.io.UncheckedIOException where the stream fails
   */
  ExportReceipt export(OutputStream out);

  /**
   * Removes from the trail what an export holds. The export is verified first, and that it may go
   * is signed before anything goes; what is left verifies as before. Interrupted, the same call
   * with the same file finishes.
   *
   * @param export a file that {@link #export} wrote
   * @return how many entries were removed
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.InvalidValueException {@code EXPORT_REFUSED} where it is not whole,
   *     or not of this trail; nothing was removed
   * @throws fi.rekisteri.error.CorruptDataException {@code TRAIL_BROKEN} where a checkpoint that it
   *     holds was altered in the database; nothing was removed
   * @throws java.io.UncheckedIOException where the stream fails
   */
  long prune(InputStream export);

  /**
   * Proves that one entry stands in the trail, to somebody who is shown no other.
   *
   * @param place where the entry stands
   * @return the proof
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.NotFoundException {@code NOT_COVERED_YET} where no checkpoint covers
   *     the place, or its entries were pruned
   */
  InclusionProof prove(AuditPlace place);

  /**
   * Answers from the trail: who looked, who was denied, what awaits review, what to look into.
   *
   * @return the reports; whether the actor may is asked at each call
   */
  AuditReports reports();
}
