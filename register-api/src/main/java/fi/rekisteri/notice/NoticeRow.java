package fi.rekisteri.notice;

/**
 * A row of the privacy notice, in the order in which people read it. The rows of the notice
 * "Asiakasrekisteri" are all here, none is ever left out (S15.1); three are added that the law asks
 * for and the notice lacks (L13, L14, L16).
 */
public enum NoticeRow {
  /** What the register is called (S1). */
  REGISTER_NAME,
  /** Who decides on it, and how they are reached (Art. 13(1)(a), L13). */
  CONTROLLER,
  /** The data protection officer (Art. 13(1)(b), L14). */
  DATA_PROTECTION_OFFICER,
  /** For what, on which basis, and whether people must give data (S2 to S11). */
  PURPOSES,
  /** The interests that are weighed (S12, Art. 13(1)(d)). */
  LEGITIMATE_INTEREST,
  /** The categories of data (S13, Art. 14(1)(d)). */
  CATEGORIES,
  /** Who receives data (S14, Art. 13(1)(e)). */
  RECIPIENTS,
  /** What people are asked to consent to (S15, Art. 13(2)(c)). */
  CONSENT,
  /** The fields (S16 to S24). */
  CONTENT,
  /** Where data comes from (S25 to S28, Art. 14(2)(f)). */
  SOURCES,
  /** How long it is kept (S33, Art. 13(2)(a)). */
  RETENTION,
  /** To whom it is regularly disclosed (S29, S30, S32, S34 to S36). */
  DISCLOSURES,
  /** Whether it leaves the economic area (S31, S37, Art. 13(1)(f)). */
  TRANSFERS,
  /** How paper is protected (S38 to S40). */
  MANUAL_PROTECTION,
  /** How what is electronic is protected (S41 to S45). */
  ELECTRONIC_PROTECTION,
  /** Cookies, the choice about them, and analytics (S46 to S65). */
  COOKIES,
  /** Profiling and automated decisions (S66, Art. 13(2)(f)). */
  AUTOMATED_DECISIONS,
  /** To know and get a copy (S67 to S69, Art. 15). */
  ACCESS,
  /** To move data (S71, S72, Art. 20). */
  PORTABILITY,
  /** To have data corrected (S73 to S79, Art. 16). */
  RECTIFICATION,
  /** To have processing restricted (S80, S81, Art. 18). */
  RESTRICTION,
  /** To object on grounds of the own situation (S82 to S84, Art. 21(1)). */
  OBJECTION,
  /** To forbid marketing: shown by itself, apart from everything else (S70, Art. 21(2), 21(4)). */
  MARKETING_OBJECTION,
  /** To complain to an authority (S85 to S87, Art. 77). */
  COMPLAINT,
  /** To be forgotten or made anonymous, to withdraw a consent (S88, Art. 7(3), 17). */
  OTHER_RIGHTS
}
