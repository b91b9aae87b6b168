package fi.rekisteri.samples.ownadapter.map;

/**
 * The sorted maps of the file. Their names are for ever: they stand in it. Of each it is told what
 * its key consists of, in the order in which it counts, and what it leads to; "newest first" is a
 * key whose bits are turned round.
 */
public enum Shelf {
  /** Customer: facts, sealed fields, seal. */
  CUSTOMERS,
  /** Customer: the wrapped key, so that a new wrapping writes nothing else. */
  CUSTOMER_KEYS,
  /** Epoch, customer: which customers' keys a key of the register wraps. */
  CUSTOMER_KEYS_BY_EPOCH,
  /** Customer: all tags that they hold. */
  CUSTOMER_TAGS,
  /** Index, version, hash, customer: who holds a tag. */
  TAG_HOLDERS,
  /** Customer, path, item id: a sealed value of a collection. */
  ITEMS,
  /** Customer: the day of the next look; nobody stands here for whom it is never. */
  LOOK_DAYS,
  /** Day, customer. */
  LOOKS_BY_DAY,
  /** Customer: the verdict that erased them. */
  TOMBSTONES,
  /** Customer: who was erased, and may have left items. */
  LEFTOVERS,
  /** Register, purpose, epoch: a wrapped key of the register. */
  REGISTER_KEYS,
  /** Job: how far a rotation has come. */
  MARKS,
  /** Name: a number that only grows, such as the revision of the key ring. */
  COUNTERS,
  /** Index, version, hash: what is forbidden. */
  SUPPRESSIONS,
  /** User id, number: a line of the staff book. */
  STAFF,
  /** Lane, number: an entry of the audit trail. */
  TRAIL,
  /** Instant, lane, number; newest first. */
  TRAIL_BY_TIME,
  /** Instant, lane, number. */
  TRAIL_FROM_OLDEST,
  /** Subject, then instant, lane, number; newest first. */
  TRAIL_BY_SUBJECT,
  /** Lane: the lane, and how far it is covered. */
  LANES,
  /** Number: a checkpoint. */
  CHECKPOINTS,
  /** Subject, id newest first: a disclosure. */
  DISCLOSURES,
  /** Recipient, id newest first, subject. */
  DISCLOSURES_BY_RECIPIENT,
  /** Id: a notice to a party. */
  NOTICES,
  /** Subject, instant of planning, id. */
  NOTICES_BY_SUBJECT,
  /** State, instant of planning, id. */
  NOTICES_BY_STATE,
  /** Instant at which a pending notice is due, instant of planning, id. */
  NOTICES_DUE,
  /** Id: a run of a list. */
  RUNS,
  /** Instant of selection, id; newest first. */
  RUNS_BY_TIME,
  /** Run, number: somebody on it. */
  RUN_LINES,
  /** Id: a paper, as it stands. */
  PAPERS,
  /** Paper, number: a step. */
  PAPER_STEPS,
  /** Subject, id. */
  PAPERS_BY_SUBJECT,
  /** State, id. */
  PAPERS_BY_STATE,
  /** Id of a paper that is to be destroyed, and is not. */
  PAPERS_TO_DESTROY,
  /** Breach, number: a line of its file. */
  BREACHES,
  /** Request: its head. */
  REQUESTS,
  /** Request, number: a line of its file. */
  REQUEST_LINES,
  /** Subject, request. */
  REQUESTS_BY_SUBJECT,
  /** Next day, request; open ones only. */
  REQUESTS_DUE,
  /** Id: a hold. */
  HOLDS,
  /** Subject, id. */
  HOLDS_BY_SUBJECT,
  /** Id: a demand of erasure. */
  DEMANDS,
  /** Subject, id. */
  DEMANDS_BY_SUBJECT,
  /** Id of a demand that has not ended. */
  DEMANDS_OPEN,
  /** Customer whose values at visitors are meant, id of a demand that has not ended. */
  DEMANDS_ON_VISITORS,
  /** Id: the row of a plan of erasure. */
  PLANS,
  /** Instant of making, id; newest first. */
  PLANS_BY_TIME,
  /** Plan, number: an item. */
  PLAN_ITEMS,
  /** Plan, number of an item without an outcome. */
  PLAN_ITEMS_UNFINISHED,
  /** Id: what a source of the host has to erase. */
  TASKS,
  /** Subject, id. */
  TASKS_BY_SUBJECT,
  /** Plan, id. */
  TASKS_BY_PLAN,
  /** Id of a task whose source is to be asked, now or on a day. */
  TASKS_TO_ASK,
  /** Id: a batch of the ledger of erasures that is known. */
  BATCHES,
  /** Name: a text that is replaced as a whole. */
  NOTES,
  /** Rule, combination: how many people. */
  ANONYMOUS
}
