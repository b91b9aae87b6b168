package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @DisplayName("S21 F32 strict E.164 is kept as text")
  @ValueSource(
      strings = {
        "+358295666700",
        "+358401234567",
        "+35812345",
        "+358123456789012",
        "+4612345678",
        "+390612345678",
        "+1234567"
      })
  void strictForm(String text) {
    assertThat(new PhoneNumber(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @DisplayName("S21 F32 everything but strict E.164 is refused")
  @ValueSource(
      strings = {
        "029 566 6700",
        "0295666700",
        "+358 29 566 6700",
        "+3580295666700",
        "+3581234",
        "+123456",
        "+1234567890123456",
        "+0123456789",
        "358295666700",
        "+35829566670x",
        "+٣٥٨٢٩٥٦٦٦٧٠٠",
        "",
        "+"
      })
  void otherForms(String text) {
    Refused.by(ErrorCode.INVALID_PHONE, text, PhoneNumber::new);
  }

  @ParameterizedTest
  @DisplayName("S21 one number as people write it is well formed")
  @ValueSource(
      strings = {
        "029 566 6700",
        "09-123 4567",
        "(09) 123 4567",
        "+358 (0)40 123 4567",
        "00358401234567",
        " 0401234567 ",
        "+358401234567"
      })
  void wellFormed(String text) {
    assertThat(PhoneNumber.isWellFormed(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("S21 letters, extensions and two numbers in one field are not well formed")
  @ValueSource(
      strings = {
        "040 CALL ME",
        "09 123 4567 ext. 12",
        "09 123 4567 x12",
        "040 123 4567, 09 123 4567",
        "040 123 4567 09 123 4567",
        "040 123 4567/68",
        "401234567",
        "+358+401234567",
        "((09)) 1234567",
        "(09 1234567",
        "09) 1234(567",
        "",
        "+",
        "04",
        "1+234567"
      })
  void notWellFormed(String text) {
    assertThat(PhoneNumber.isWellFormed(text)).isFalse();
  }
}
