package fi.rekisteri.core.customer;

import fi.rekisteri.customer.constraint.ValueMessages;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.InaccessibleObjectException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Checks form classes by their constraints, and tells the problems in the person's language. Making
 * one takes about half a second: make it once, and close it with the application. Thread-safe.
 *
 * <h2>Security</h2>
 *
 * No problem holds what was typed, not even where a host's own message template repeats it.
 * Expression language in templates is not evaluated.
 */
public final class FormValidation implements AutoCloseable {
  private static final ZoneId REGISTER_ZONE = ZoneId.of("Europe/Helsinki");
  private static final String PROVIDER = " to org.hibernate.validator;";

  /** The constraints for what is missing. */
  static final Set<Class<? extends Annotation>> REQUIRED =
      Set.of(NotNull.class, NotEmpty.class, NotBlank.class);

  private final ValidatorFactory factory;
  private final Map<Language, Validator> validators = new EnumMap<>(Language.class);

  private FormValidation(ValidatorFactory factory) {
    this.factory = factory;
    for (Language language : Language.values()) {
      validators.put(
          language,
          factory
              .usingContext()
              .messageInterpolator(
                  new LanguageInterpolator(factory.getMessageInterpolator(), language))
              .getValidator());
    }
  }

  /**
   * A validation whose today is that of Finland.
   *
   * @return a new validation
   */
  public static FormValidation create() {
    return create(Clock.system(REGISTER_ZONE));
  }

  /**
   * A validation with a clock of its own.
   *
   * @param clock gives today, in the register's zone
   * @return a new validation
   */
  public static FormValidation create(Clock clock) {
    return new FormValidation(
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> clock)
            .buildValidatorFactory());
  }

  /**
   * Checks a form.
   *
   * @param form an object with constraints; in a named module its package is opened to the
   *     validator
   * @param language the language of the messages
   * @return the problems in the order of their fields; empty for a valid form
   * @throws IllegalArgumentException where the package of the form, or of a part of it, is not
   *     opened to the validator
   */
  public List<FormProblem> check(Object form, Language language) {
    return violations(form, language).stream()
        .map(FormValidation::problem)
        .distinct()
        .sorted(Comparator.comparing(FormProblem::field).thenComparing(FormProblem::code))
        .toList();
  }

  @Override
  public void close() {
    factory.close();
  }

  /** The provider's own refusal does not say that it is the form's module that must change. */
  private Set<ConstraintViolation<Object>> violations(Object form, Language language) {
    try {
      return validators.get(language).validate(form);
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          "form " + form.getClass().getName() + notOpened(form.getClass()), e);
    }
  }

  private static String notOpened(Class<?> form) {
    String own = form.getPackageName();
    return form.getModule().isOpen(own, HibernateValidator.class.getModule())
        ? " has a part in a package that is not opened to the validator: open that one too"
        : " is not open to the validator: add to its module the line opens " + own + PROVIDER;
  }

  private static FormProblem problem(ConstraintViolation<?> violation) {
    return new FormProblem(
        field(violation.getPropertyPath()), code(violation), violation.getMessage());
  }

  private static ErrorCode code(ConstraintViolation<?> violation) {
    Class<? extends Annotation> constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType();
    return ValueMessages.codeOf(violation.getMessageTemplate())
        .orElse(REQUIRED.contains(constraint) ? ErrorCode.MISSING_FIELD : ErrorCode.INVALID_TEXT);
  }

  /** Names and positions only: the key of a map may be something that was typed. */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.toString();
  }
}
