package fi.rekisteri.customer;

/** Why a customership ended. */
public enum EndReason {
  /** The customer ended it. */
  ENDED_BY_CUSTOMER,
  /** The controller ended it. */
  ENDED_BY_CONTROLLER,
  /** Nothing happened for the time that the controller has set. */
  INACTIVITY,
  /** The person died. */
  DECEASED,
  /** Another reason. */
  OTHER
}
