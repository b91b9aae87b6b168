package fi.rekisteri.disclosure;

/** What became of data, that those are told who gave or received it (Art. 19, 17(2); S77). */
public enum NoticeChange {
  /** A value was replaced by the right one (Art. 16, S77.1). */
  RECTIFIED,
  /** Data was erased (Art. 17, S77.4). */
  ERASED,
  /** Data may be stored only (Art. 18, S77.4). */
  RESTRICTED,
  /**
   * A restriction was lifted. Art. 19 does not ask for it; but whoever was told of a restriction
   * and never of its end would go on with what is not true any more (Art. 5(1)(d)).
   */
  RESTRICTION_LIFTED
}
