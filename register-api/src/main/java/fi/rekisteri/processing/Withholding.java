package fi.rekisteri.processing;

import fi.rekisteri.error.ErrorCode;

/**
 * Why a field is not shown. It says nothing about whether the field has a value.
 *
 * @param code the stable word for it
 * @param decidedBy the rule that decided
 */
public record Withholding(ErrorCode code, RuleId decidedBy) {
  /** The purpose does not need the field (Art. 5(1)(b), S3.2). */
  public static final Withholding NOT_BOUND =
      new Withholding(ErrorCode.PURPOSE_DENIED, new RuleId("Art. 5(1)(b)"));

  /** The employer of whoever acts is not to see the field, nor the actor (Art. 29, S41.2). */
  public static final Withholding OUT_OF_SCOPE =
      new Withholding(ErrorCode.FIELD_OUT_OF_SCOPE, new RuleId("S41.2"));

  /**
   * The field may be stored only (Art. 18, S80).
   *
   * @param ground why
   * @return the withholding
   */
  public static Withholding restricted(RestrictionGround ground) {
    return new Withholding(ErrorCode.RESTRICTED, ground.article());
  }

  /**
   * The field is held for other purposes (Art. 5(1)(b), S32).
   *
   * @param lock what holds it
   * @return the withholding
   */
  public static Withholding held(FieldLock lock) {
    return new Withholding(ErrorCode.HELD_FOR_OTHER_PURPOSE, lock.heldBy());
  }
}
