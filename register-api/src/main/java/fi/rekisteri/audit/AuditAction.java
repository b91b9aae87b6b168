package fi.rekisteri.audit;

/** What was done or tried. */
public enum AuditAction {
  /** A person was registered. */
  REGISTER,
  /** A person's fields were read by id. */
  READ,
  /** Somebody looked for a person by an exact term. */
  SEARCH,
  /** A person's fields were read as part of a page. */
  PAGE,
  /**
   * People were looked for by what is recorded of them; the fields name the criterion. It stands
   * once for each page or count, without a subject, and with each person of whom the id was given.
   */
  FIND,
  /** A collection of a person was read. */
  READ_COLLECTION,
  /** A person's fields or customerships were changed. */
  CHANGE,
  /** A person was told what is held about them (Art. 15). */
  ANSWER_ACCESS,
  /** It was gathered what a person may take to another system (Art. 20). */
  ANSWER_PORTABILITY,
  /**
   * A person's package was about to be handed to another controller, or was answered; the fields
   * name the receiver and the package, and then the answer.
   */
  TRANSFER_PACKAGE,
  /** The audit trail of a person was read. */
  READ_TRAIL,
  /** The trail was covered by a checkpoint. */
  MAKE_CHECKPOINT,
  /** The trail was verified. */
  VERIFY_TRAIL,
  /** The trail was exported. */
  EXPORT_TRAIL,
  /** The beginning of the trail was let go of; the fields name the checkpoints and the export. */
  PRUNE_TRAIL,
  /**
   * A person's data was destroyed; the fields are the paths of which something went, {@code *}
   * where everything did, and {@code rule=} what decided.
   */
  ERASE,
  /**
   * A source beside the register was asked to erase what it holds of a person; the fields name it,
   * and what came of it.
   */
  ERASE_ELSEWHERE,
  /** Somebody looked what sources have to erase yet. */
  READ_SOURCE_TASKS,
  /**
   * Erasure was demanded for a person, looked at, or withdrawn; the fields name the demand and what
   * became of it.
   */
  DEMAND_ERASURE,
  /** A hold was placed on a person's data; the fields name it. */
  PLACE_HOLD,
  /** A hold was released; the field names it. */
  RELEASE_HOLD,
  /** Somebody looked at what holds a person's data, or is demanded of it. */
  READ_HOLDS,
  /** What a person has chosen was read. */
  READ_CHOICES,
  /** A choice of a person was recorded. */
  RECORD_CHOICE,
  /**
   * It was recorded that a person was shown the privacy notice; the fields name the version, and
   * tell where the right to object stood apart.
   */
  RECORD_NOTICE,
  /** Somebody looked who was shown which privacy notice. */
  READ_NOTICE_SHOWINGS,
  /**
   * What the register did was held against its notice; the field names the day from which on. It
   * concerns everybody alike, so it names no subject.
   */
  COMPARE_NOTICE,
  /** A value from an update service was stored, or put to wait. */
  APPLY_UPDATE,
  /** What waits for a decision was read. */
  READ_UPDATES,
  /** A value that waited was accepted or dropped. */
  DECIDE_UPDATE,
  /**
   * People were counted for statistics; the fields name each dimension with what it was taken from,
   * and the threshold. It concerns everybody alike and shows nobody, so it names no subject.
   */
  COUNT,
  /**
   * Another definition was about to come into force while the register was open; the fields name
   * its version and the one that it follows. It concerns everybody alike, so it names no subject.
   */
  ADOPT_DEFINITION,
  /** The register's keys were looked at. */
  READ_KEYS,
  /** Keys of the register were rotated; the fields name which. */
  ROTATE_KEYS,
  /**
   * What erased people left in the storage was removed; the fields say how many values, and of how
   * many people nothing is left. It names no subject.
   */
  REMOVE_LEFTOVERS,
  /**
   * The ledger of erasures was replayed in a restored storage, or another ledger was begun; the
   * fields tell how many. Whoever was erased again stands beside it as {@code ERASE}.
   */
  REPLAY_ERASURES,
  /** The staff book, or the report on undertakings, was read. */
  READ_STAFF,
  /** Somebody came or left, was designated or signed; the fields tell whom and what. */
  CHANGE_STAFF,
  /**
   * A person's data was disclosed, or somebody tried to; the fields are {@code to=} the recipient,
   * {@code on=} the ground and then the paths.
   */
  DISCLOSE,
  /** The ledger of disclosures was read; where it was a recipient's, the field names it. */
  READ_DISCLOSURES,
  /**
   * A notice of what became of a person's data was about to be handed to a party; the fields name
   * the party, the change, the attempt, and with {@code named=} each field. No value is handed
   * over.
   */
  NOTIFY_PARTY,
  /** What came of a notice to a party was recorded; the fields name the party and the state. */
  SETTLE_NOTICE,
  /** Notices to parties were read. */
  READ_NOTICES,
  /** An act in an emergency was reviewed; the fields name its place, and the verdict. */
  REVIEW_EMERGENCY,
  /** A person was shared with another register of the controller; the fields name it, and what. */
  SHARE,
  /** Runs of lists were looked at: counts, and nobody's data. */
  READ_LISTS,
  /**
   * Candidates for a list were selected; the fields name the list, the run and how many. It names
   * no subject.
   */
  SELECT_LIST,
  /** A list was frozen; the fields name the run and how many. It names no subject. */
  FREEZE_LIST,
  /**
   * A list was released: one entry for the run, and one for each person on it, with the fields that
   * it shows of them.
   */
  RELEASE_LIST,
  /** A paper came in, was handled, stored, lost or destroyed; the fields name it and its state. */
  RECORD_PAPER,
  /** A paper about a person was taken out of its place, to be read. */
  CHECK_OUT_PAPER,
  /** Somebody looked which paper there is. */
  READ_PAPER,
  /** Something was added to the file of a request; the fields name the request and the entry. */
  RECORD_REQUEST,
  /** Files of requests were read. */
  READ_REQUESTS,
  /** The file of a request went, since it is evidence no more. */
  REMOVE_REQUEST,
  /** Something was added to the file of breaches; the fields name the breach and the entry. */
  RECORD_BREACH,
  /** The file of breaches was read. */
  READ_BREACHES,
  /** Somebody looked whom a breach concerns; the fields tell of which time, and by or to whom. */
  FIND_AFFECTED,
  /** Observations of a visitor were recorded, or refused. */
  RECORD_VISIT,
  /** A visitor was linked to a customer; it stands with both. */
  LINK_VISITOR,
  /** The link of a visitor to a customer was ended; it stands with both. */
  UNLINK_VISITOR,
  /**
   * A plan of what is due was made, or days of the next look were computed; the fields name the
   * plan and how many stand in it. It names no subject.
   */
  PLAN_ERASURE,
  /** Plans were read, or what became of them: ids, paths, rules and days, and nobody's data. */
  READ_PLANS,
  /** A plan was approved; the fields name it and its digest. It names no subject. */
  APPROVE_ERASURE,
  /**
   * A plan was about to be carried out, or was to its end; the fields name it. What happened to
   * each person stands beside it as {@code ERASE}.
   */
  EXECUTE_ERASURE
}
