package fi.rekisteri.notice;

/** In which country a person may complain (Art. 77(1), S86.1). */
public enum ComplaintVenue {
  /** Where they live. */
  RESIDENCE,
  /** Where they work. */
  WORK,
  /** Where the infringement was. */
  INFRINGEMENT
}
