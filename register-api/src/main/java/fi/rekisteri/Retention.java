package fi.rekisteri;

import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept no longer than it may be (säilytysaika, S33; Art. 5(1)(e)): a plan of what is due,
 * its approval, and its execution. Thread-safe.
 *
 * <p>A plan is made of everything that is due on a day, and changes nobody's data. It is approved
 * by its digest, so that what is approved is what was seen. Carried out, each person is judged anew
 * on what is known then, together with what holds their data: less may go than was planned, and
 * never more. What happened to each is written in the transaction in which it happened; interrupted
 * anywhere, the same call finishes, and does nothing twice.
 *
 * <p>Making a plan and rescheduling need the designations {@code READ} and {@code ADMIN}; looking
 * at plans {@code READ}; approving and carrying out {@code ERASE}: each for every field, since a
 * person's data goes as a whole. Plans name ids, field paths, rules and days, and no value of
 * anybody. Each call is audited, and each person's erasure, for the purpose {@code
 * REGISTER_MAINTENANCE}.
 *
 * <p>Every call refuses a plan that was altered in the storage with {@code PLAN_ALTERED}, an
 * unknown one with {@code PLAN_NOT_FOUND}, and an actor who may not act with an {@link
 * fi.rekisteri.error.AccessDeniedException}.
 */
public interface Retention {
  /**
   * Makes a plan of everything that is due today. It costs by what is due, and not by what is
   * stored. Whoever has nothing due and nothing to be looked at by somebody is not in it.
   *
   * @param listener told after each page
   * @return the plan, without approvals; it may be empty
   * @throws fi.rekisteri.error.ConflictException {@code RESCHEDULE_NEEDED} where the rules of the
   *     definition changed since the days of the next look were computed
   */
  RetentionPlan plan(PlanListener listener);

  /**
   * Makes a plan, and tells nobody meanwhile.
   *
   * @return as {@link #plan(PlanListener)}
   */
  default RetentionPlan plan() {
    return plan(PlanListener.SILENT);
  }

  /**
   * A plan.
   *
   * @param plan its id
   * @return the plan, with the approvals of now
   */
  RetentionPlan get(UUID plan);

  /**
   * Plans, newest first.
   *
   * @param after the last plan of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page
   */
  List<RetentionPlan> page(@Nullable RetentionPlan after, int limit);

  /**
   * Whom a plan means, and the fate of each of their values.
   *
   * @param plan its id
   * @param after the number of the last person of the page before, 0 for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page, in the order of numbers
   */
  List<PlannedErasure> items(UUID plan, int after, int limit);

  /**
   * Approves a plan. Whoever approved it before changes nothing by doing so again. Where the
   * definition asks for two approvals, they are those of two people; whoever made the plan may be
   * one of them.
   *
   * @param plan its id
   * @param digest the digest of the plan as it was seen
   * @return the plan with its approvals
   * @throws fi.rekisteri.error.ConflictException {@code PLAN_DIGEST_DIFFERS} where the plan has
   *     another digest
   * @throws fi.rekisteri.error.AccessDeniedException {@code NOT_DESIGNATED} for a program, too:
   *     people approve
   */
  RetentionPlan approve(UUID plan, String digest);

  /**
   * Carries a plan out, or goes on where another call was interrupted. It works in batches of one
   * transaction each. Before each batch the host's sources of holds are asked, and the ledger of
   * erasures is told.
   *
   * @param plan its id
   * @param listener told after each batch
   * @return how far it has come
   * @throws fi.rekisteri.error.ConflictException {@code PLAN_NOT_APPROVED}; {@code
   *     PLAN_FROM_LATER_DAY} where the clock stands before the day for which it was made; {@code
   *     NO_ERASURE_LEDGER}, {@code ERASURE_NEEDS_OWN_TRANSACTION} where the register was put
   *     together in a way in which it cannot erase
   */
  ErasureReport execute(UUID plan, ErasureListener listener);

  /**
   * Carries a plan out, and tells nobody meanwhile.
   *
   * @param plan its id
   * @return as {@link #execute(UUID, ErasureListener)}
   */
  default ErasureReport execute(UUID plan) {
    return execute(plan, ErasureListener.SILENT);
  }

  /**
   * How far a plan has come, counted from what was written about each person, each source of the
   * host and each paper.
   *
   * @param plan its id
   * @return the counts of now
   */
  ErasureReport report(UUID plan);

  /**
   * What became of the people of a plan: of those alone of whom it is written.
   *
   * @param plan its id
   * @param after the number of the last person of the page before, 0 for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page, in the order of numbers
   */
  List<ExecutedErasure> executed(UUID plan, int after, int limit);

  /**
   * Certifies what was done so far with a plan: who went, what of whom, what is held by which rule,
   * and what is left to do. It is made of what was written when it was done, never of the plan, and
   * signed with the register's audit key, so that anybody with {@link AuditTrail#publicKey} can
   * verify it. That of an execution which is not complete says so on its first line. It is written
   * person by person.
   *
   * @param plan its id
   * @param horizon how long backups can be read, where the controller states it
   * @param out takes a file of lines in UTF-8 ({@code docs/erasure-certificate.md}); it is flushed,
   *     and stays open
   * @throws fi.rekisteri.error.ConflictException {@code PLAN_STATE_CONFLICT} where the execution
   *     went on meanwhile: what was written then has no signature
   */
  void certificate(UUID plan, Optional<ErasureHorizon> horizon, OutputStream out);

  /**
   * Certifies what was done so far with a plan, and states nothing of backups.
   *
   * @param plan its id
   * @param out as {@link #certificate(UUID, Optional, OutputStream)}
   */
  default void certificate(UUID plan, OutputStream out) {
    certificate(plan, Optional.empty(), out);
  }

  /**
   * Lets everybody be looked at with the next plan: once, after the rules of the definition
   * changed. Both cost by what is stored then; later plans cost by what is due again. Reading,
   * searching and writing go on meanwhile.
   *
   * @param listener told after each page
   * @return what came of it
   */
  RescheduleReport reschedule(RescheduleListener listener);

  /**
   * Lets everybody be looked at, and tells nobody meanwhile.
   *
   * @return as {@link #reschedule(RescheduleListener)}
   */
  default RescheduleReport reschedule() {
    return reschedule(RescheduleListener.SILENT);
  }
}
