package fi.rekisteri.customer.constraint;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fi.rekisteri.customer.CustomerForm;
import fi.rekisteri.customer.PostalAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a customer form fit each other: a first or family name is there (S17), and the
 * postal code has the form of the country, where a country is given (F33).
 */
@Documented
@Constraint(validatedBy = ValidCustomerForm.Validator.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface ValidCustomerForm {
  /**
   * The template of the message for a missing name.
   *
   * @return a key of the message bundle, ending in an {@code ErrorCode}
   */
  String message() default "{fi.rekisteri.MISSING_FIELD}";

  /**
   * The groups in which the form is checked.
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

  /** Compares the boxes. Thread-safe. */
  final class Validator implements ConstraintValidator<ValidCustomerForm, CustomerForm> {
    /** Made by the validation provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable CustomerForm form, ConstraintValidatorContext context) {
      if (form == null) {
        return true;
      }
      boolean named = form.givenName() != null || form.familyName() != null;
      if (!named) {
        refuse(context, context.getDefaultConstraintMessageTemplate(), "familyName");
      }
      boolean codeFits = codeFits(form.postalCode(), form.country());
      if (!codeFits) {
        refuse(context, "{fi.rekisteri.INVALID_POSTAL_CODE}", "postalCode");
      }
      return named && codeFits;
    }

    /** A country that is none is refused by its own constraint. */
    private static boolean codeFits(@Nullable String code, @Nullable String country) {
      return country == null
          || !Grammar.accepts(country, PostalAddress::country)
          || Grammar.accepts(code, text -> PostalAddress.postalCode(text, country));
    }

    private static void refuse(ConstraintValidatorContext context, String template, String box) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(template)
          .addPropertyNode(box)
          .addConstraintViolation();
    }
  }
}
