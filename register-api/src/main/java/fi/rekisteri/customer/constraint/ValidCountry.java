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

/** The text is a country code of ISO 3166-1 alpha-2. Null is valid. */
@Documented
@Constraint(validatedBy = ValidCountry.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface ValidCountry {
  /**
   * The template of the message.
   *
   * @return a key of the message bundle, ending in an {@code ErrorCode}
   */
  String message() default "{fi.rekisteri.INVALID_COUNTRY}";

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

  /** Asks the grammar of the value. Thread-safe. */
  final class Validator implements ConstraintValidator<ValidCountry, String> {
    /** Made by the validation provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return Grammar.accepts(value, PostalAddress::country);
    }
  }
}
