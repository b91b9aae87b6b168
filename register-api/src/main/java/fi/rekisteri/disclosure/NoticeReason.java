package fi.rekisteri.disclosure;

/** Why a party is not told, or not yet: a closed list, so that reports can count. */
public enum NoticeReason {
  /** The definition does not know the party any more. */
  PARTY_UNKNOWN,
  /** The recipient is a category, such as the public, behind which no party is named. */
  NOBODY_NAMED,
  /** The agreement with the processor is not in force: nothing may be handed over (S7.1). */
  AGREEMENT_ENDED,
  /** The party does not exist any more. */
  PARTY_CEASED,
  /** The party cannot be reached. */
  UNREACHABLE,
  /** The party refused to take the notice, for good. */
  REFUSED_BY_PARTY,
  /** The party holds nothing of the person any more. */
  NOTHING_HELD,
  /** To tell it would take too much for what it brings; the words beside it say what. */
  EFFORT,
  /** So many attempts failed as the terms of delivery allow. */
  TOO_MANY_ATTEMPTS
}
