package fi.rekisteri.processing;

/** Why data is restricted (käsittelyn rajoittaminen, Art. 18(1); S80.1). */
public enum RestrictionGround {
  /** The person contests that the data is accurate, Art. 18(1)(a). */
  ACCURACY_CONTESTED("Art. 18(1)(a)"),
  /** The processing is unlawful, and the person does not want erasure, Art. 18(1)(b). */
  UNLAWFUL_PROCESSING("Art. 18(1)(b)"),
  /** The person needs the data for a legal claim, Art. 18(1)(c). */
  SUBJECTS_CLAIM("Art. 18(1)(c)"),
  /** The person has objected, and it is not yet decided, Art. 18(1)(d). */
  OBJECTION_PENDING("Art. 18(1)(d)");

  private final RuleId article;

  RestrictionGround(String article) {
    this.article = new RuleId(article);
  }

  /**
   * The point of the article.
   *
   * @return such as {@code Art. 18(1)(a)}
   */
  public RuleId article() {
    return article;
  }
}
