package fi.rekisteri.audit;

/** On which footing somebody acted, or tried to. */
public enum Footing {
  /** By the controller's designation, as every day. */
  DESIGNATED,
  /** In an emergency, with a reason that is to be reviewed (S41). */
  BREAK_GLASS
}
