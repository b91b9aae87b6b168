package fi.rekisteri.core.customer;

import fi.rekisteri.customer.constraint.ValueMessages;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Speaks one language, whatever the default locale, and never repeats the checked value. */
final class LanguageInterpolator implements MessageInterpolator {
  private final MessageInterpolator others;
  private final Language language;

  LanguageInterpolator(MessageInterpolator others, Language language) {
    this.others = others;
    this.language = language;
  }

  @Override
  public String interpolate(String template, Context context) {
    return ValueMessages.codeOf(template)
        .map(code -> ValueMessages.in(code, language))
        .orElseGet(() -> withoutValue(template, context));
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return interpolate(template, context);
  }

  private String withoutValue(String template, Context context) {
    String message = others.interpolate(template, context, language.locale());
    String value = String.valueOf(context.getValidatedValue());
    return !value.isBlank() && message.contains(value)
        ? ValueMessages.in(ErrorCode.INVALID_TEXT, language)
        : message;
  }
}
