package fi.rekisteri.customer.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fi.rekisteri.customer.TextFields;
import fi.rekisteri.processing.FieldType;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text is one printable line. Null is valid. */
@Documented
@Constraint(validatedBy = ValidText.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface ValidText {
  /**
   * The template of the message.
   *
   * @return a key of the message bundle, ending in an {@code ErrorCode}
   */
  String message() default "{fi.rekisteri.INVALID_TEXT}";

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
   * The most characters, counted as Unicode code points.
   *
   * @return at least 1
   */
  int max();

  /** Asks the grammar of the value. Thread-safe. */
  final class Validator implements ConstraintValidator<ValidText, String> {
    private FieldType<String> line = TextFields.text(1);

    /** Made by the validation provider. */
    public Validator() {}

    @Override
    public void initialize(ValidText constraint) {
      line = TextFields.text(constraint.max());
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return Grammar.accepts(value, line::write);
    }
  }
}
