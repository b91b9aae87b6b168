package fi.rekisteri.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  @ParameterizedTest
  @DisplayName("S21 F32 a national form with default country becomes E.164")
  @CsvSource({
    "029 566 6700, FI, +358295666700",
    "09 123 4567, FI, +35891234567",
    "040 123 4567, FI, +358401234567",
    "+358 40 123 4567, SE, +358401234567",
    "+358 (0)40 123 4567, FI, +358401234567",
    "+3580401234567, FI, +358401234567",
    "00358 40 123 4567, FI, +358401234567",
    "050-123 4567, AX, +358501234567",
    "08-123 456 78, SE, +46812345678"
  })
  void canonicalForm(String text, String country, String canonical) {
    assertThat(PhoneNumbers.parse(text, country).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @DisplayName("S21 letters, extensions, two numbers and impossible lengths are refused")
  @ValueSource(
      strings = {
        "0800 CALL ME",
        "09 123 4567 ext. 12",
        "09 123 4567;ext=12",
        "040 123 4567 / 09 123 4567",
        "040 123 4567 09 123 4567",
        "040 1",
        "+999 123 4567",
        "",
        "tel:+358401234567"
      })
  void notNumbers(String text) {
    refused(text, () -> PhoneNumbers.parse(text, "FI"));
  }

  @Test
  @DisplayName("S21 a national form without country is refused, an international one is read")
  void nationalFormWithoutCountry() {
    refused("029 566 6700", () -> PhoneNumbers.parse("029 566 6700"));
    assertThat(PhoneNumbers.parse("+358 29 566 6700").value()).isEqualTo("+358295666700");
  }

  @ParameterizedTest
  @DisplayName("S21 a default country that is none is a mistake of the program")
  @ValueSource(strings = {"Suomi", "ZZ", "fi", ""})
  void unknownCountry(String country) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhoneNumbers.parse("029 566 6700", country));
  }

  private static void refused(String text, Runnable parse) {
    InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, parse::run);
    assertThat(refusal).as("refusal of %s", text).isNotNull().hasNoCause();
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PHONE);
    assertThat(refusal.getMessage()).doesNotContain("123", "566");
  }
}
