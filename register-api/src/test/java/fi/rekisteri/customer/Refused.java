package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.function.Function;

/** Asserts that a text is refused by its code, and that the refusal does not repeat the text. */
final class Refused {
  private Refused() {}

  static void by(ErrorCode code, String text, Function<String, ?> value) {
    assertThat(refused(text, value).code()).isEqualTo(code);
  }

  static InvalidValueException refused(String text, Function<String, ?> value) {
    InvalidValueException refusal =
        catchThrowableOfType(InvalidValueException.class, () -> value.apply(text));
    assertThat(refusal).as("refusal of %s", text).isNotNull();
    assertThat(refusal).hasNoCause();
    if (text.strip().length() > 8) {
      assertThat(refusal.getMessage()).doesNotContain(text.strip());
    }
    return refusal;
  }
}
