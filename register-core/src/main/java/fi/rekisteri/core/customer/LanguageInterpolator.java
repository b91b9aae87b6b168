package fi.rekisteri.core.customer;

import fi.rekisteri.customer.constraint.ValueMessages;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Speaks one language, whatever the default locale, and never repeats the checked value. */
final class LanguageInterpolator implements MessageInterpolator {
  /** For these the validation provider has its own texts, though none in Finnish. */
  private static final Set<String> MISSING =
      FormValidation.REQUIRED.stream()
          .map(constraint -> "{" + constraint.getName() + ".message}")
          .collect(Collectors.toUnmodifiableSet());

  private final MessageInterpolator others;
  private final Language language;

  LanguageInterpolator(MessageInterpolator others, Language language) {
    this.others = others;
    this.language = language;
  }

  @Override
  public String interpolate(String template, Context context) {
    return codeOf(template)
        .map(code -> ValueMessages.in(code, language))
        .orElseGet(() -> withoutValue(template, context));
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return interpolate(template, context);
  }

  /** A message of the host's own is left as it is, also on the constraints for what is missing. */
  private static Optional<ErrorCode> codeOf(String template) {
    return MISSING.contains(template)
        ? Optional.of(ErrorCode.MISSING_FIELD)
        : ValueMessages.codeOf(template);
  }

  private String withoutValue(String template, Context context) {
    String message = others.interpolate(template, context, language.locale());
    String value = String.valueOf(context.getValidatedValue());
    return !value.isBlank() && message.contains(value)
        ? ValueMessages.in(ErrorCode.INVALID_TEXT, language)
        : message;
  }
}
