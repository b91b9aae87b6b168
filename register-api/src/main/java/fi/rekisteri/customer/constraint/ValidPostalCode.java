package fi.rekisteri.customer.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fi.rekisteri.customer.PostalAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text is a postal code of a country (F33). Null is valid. */
@Documented
@Constraint(validatedBy = ValidPostalCode.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface ValidPostalCode {
  /**
   * The template of the message.
   *
   * @return a key of the message bundle, ending in an {@code ErrorCode}
   */
  String message() default "{fi.rekisteri.INVALID_POSTAL_CODE}";

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
   * Whose postal code it is.
   *
   * @return ISO 3166-1 alpha-2
   */
  String country() default "FI";

  /** Asks the grammar of the value. Thread-safe. */
  final class Validator implements ConstraintValidator<ValidPostalCode, String> {
    private String country = "FI";

    /** Made by the validation provider. */
    public Validator() {}

    @Override
    public void initialize(ValidPostalCode constraint) {
      country = PostalAddress.country(constraint.country());
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return Grammar.accepts(value, text -> PostalAddress.postalCode(text, country));
    }
  }
}
