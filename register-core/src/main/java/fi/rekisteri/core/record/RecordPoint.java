package fi.rekisteri.core.record;

/** The points of Art. 30(1) and 30(2), in their order. */
enum RecordPoint {
  /** Controller, joint controllers, representative, officer. */
  CONTROLLER("30(1)(a)"),
  /** The purposes. */
  PURPOSES("30(1)(b)"),
  /** The categories of people and of data. */
  CATEGORIES("30(1)(c)"),
  /** The categories of recipients. */
  RECIPIENTS("30(1)(d)"),
  /** Transfers with their safeguards. */
  TRANSFERS("30(1)(e)"),
  /** The time limits for erasure. */
  TIME_LIMITS("30(1)(f)"),
  /** The measures of Art. 32(1). */
  MEASURES("30(1)(g)"),
  /** Processors and the controller on whose behalf they act, with those who speak for them. */
  PROCESSOR("30(2)(a)"),
  /** The categories of processing. */
  PROCESSING("30(2)(b)"),
  /** The processor's transfers. */
  PROCESSOR_TRANSFERS("30(2)(c)"),
  /** The processor's measures. */
  PROCESSOR_MEASURES("30(2)(d)"),
  /** Not of Art. 30: what is known of the impact of the processing. */
  IMPACT("35");

  private final String place;

  RecordPoint(String place) {
    this.place = place;
  }

  /** The place in the regulation, such as {@code 30(1)(a)}: a member's name in the JSON. */
  String place() {
    return place;
  }

  /** As an article is cited, such as {@code Art. 30(1)(a)}. */
  String article() {
    return "Art. " + place;
  }
}
