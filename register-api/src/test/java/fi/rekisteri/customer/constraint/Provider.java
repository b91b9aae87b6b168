package fi.rekisteri.customer.constraint;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A validation provider as a host sets it up, with the bundles that it finds by itself. */
final class Provider {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static final Locale FINNISH = Locale.forLanguageTag("fi");
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  static {
    // The module under test does not know its provider; its package is opened as a host's would be.
    Module own = Provider.class.getModule();
    ModuleLayer.boot()
        .findModule("org.hibernate.validator")
        .ifPresent(
            provider -> own.addReads(provider).addOpens(Provider.class.getPackageName(), provider));
  }

  private static final MessageInterpolator MESSAGES =
      new ParameterMessageInterpolator(Set.of(FINNISH, SWEDISH, Locale.ENGLISH), FINNISH, false);
  private static final ValidatorFactory FACTORY =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(MESSAGES)
          .clockProvider(() -> CLOCK)
          .buildValidatorFactory();

  private Provider() {}

  static Validator validator() {
    return FACTORY.getValidator();
  }

  /** A validator of a reader of one language, as a web layer sets it up. */
  static Validator speaking(Locale locale) {
    return FACTORY.usingContext().messageInterpolator(inLocale(locale)).getValidator();
  }

  private static MessageInterpolator inLocale(Locale locale) {
    return new MessageInterpolator() {
      @Override
      public String interpolate(String template, Context context) {
        return MESSAGES.interpolate(template, context, locale);
      }

      @Override
      public String interpolate(String template, Context context, Locale ignored) {
        return interpolate(template, context);
      }
    };
  }
}
