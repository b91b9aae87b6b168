package fi.rekisteri.rights;

import fi.rekisteri.processing.RuleId;

/** What a person may ask of the controller (rekisteröidyn oikeus). */
public enum DataSubjectRight {
  /** To know and get a copy (tarkastusoikeus, S67). */
  ACCESS("Art. 15"),
  /** To have data corrected or completed (S73). */
  RECTIFICATION("Art. 16"),
  /** To have data erased, to be forgotten (S32, S88.3). */
  ERASURE("Art. 17"),
  /** To have processing restricted (S80). */
  RESTRICTION("Art. 18"),
  /** To move data to another system (S71). */
  PORTABILITY("Art. 20"),
  /** To object on grounds of the own situation (S82, L16). */
  OBJECTION("Art. 21(1)"),
  /** To forbid marketing, absolutely and without a reason (S70, S88.1). */
  MARKETING_OBJECTION("Art. 21(2)"),
  /** To forbid publication on a list (S9, S11). */
  PUBLICATION_PROHIBITION("S11"),
  /** To have data made anonymous as far as it applies (S88.2). */
  ANONYMISATION("S88.2"),
  /** To withdraw a consent, as easily as it was given (L26). */
  CONSENT_WITHDRAWAL("Art. 7(3)"),
  /** To have a person look at a decision that a machine made alone (S66). */
  HUMAN_REVIEW("Art. 22(3)"),
  /** To complain to the controller; the authority is open beside it (S85, Art. 77). */
  COMPLAINT("S85");

  private final RuleId source;

  DataSubjectRight(String source) {
    this.source = new RuleId(source);
  }

  /**
   * Where the right comes from.
   *
   * @return an article, or a sentence of the notice that promises more than the law
   */
  public RuleId source() {
    return source;
  }
}
