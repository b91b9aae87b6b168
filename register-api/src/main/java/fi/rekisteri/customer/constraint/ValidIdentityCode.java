package fi.rekisteri.customer.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fi.rekisteri.customer.PersonalIdentityCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text is a Finnish personal identity code of somebody born by today (F31). Today comes from
 * the clock of the validation provider. Null is valid.
 */
@Documented
@Constraint(validatedBy = ValidIdentityCode.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface ValidIdentityCode {
  /**
   * The template of the message.
   *
   * @return a key of the message bundle, ending in an {@code ErrorCode}
   */
  String message() default "{fi.rekisteri.INVALID_IDENTITY_CODE}";

  /**
   * The groups in which the text is checked.
   *
   * @return none: the default group
   */
  Class<?>[] groups() default {};

  /**
   * What a host attaches to the constraint.
   *
   * @return none
   */
  Class<? extends Payload>[] payload() default {};

  /**
   * Whether codes of the test series (individual numbers 900 to 999) pass.
   *
   * @return false outside tests
   */
  boolean allowTest() default false;

  /** Asks the grammar of the value. Thread-safe. */
  final class Validator implements ConstraintValidator<ValidIdentityCode, String> {
    private boolean allowTest;

    /** Made by the validation provider. */
    public Validator() {}

    @Override
    public void initialize(ValidIdentityCode constraint) {
      allowTest = constraint.allowTest();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      LocalDate today = LocalDate.now(context.getClockProvider().getClock());
      return Grammar.accepts(
          value,
          allowTest
              ? text -> PersonalIdentityCode.ofTest(text, today)
              : text -> PersonalIdentityCode.of(text, today));
    }
  }
}
