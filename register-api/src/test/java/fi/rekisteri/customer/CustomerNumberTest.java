package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerNumberTest {
  @Test
  @DisplayName("S16 a customer number is in capitals and keeps its leading zeros")
  void canonicalForm() {
    assertThat(CustomerNumber.of(" as-00042ä ").value()).isEqualTo("AS-00042Ä");
    assertThat(CustomerNumber.of("00042")).isEqualTo(new CustomerNumber("00042"));
  }

  @ParameterizedTest
  @DisplayName("S16 blanks, spaces and control characters are refused")
  @ValueSource(strings = {"", " ", "AS 42", "AS\u00A042", "AS\t42", "AS\u001F42"})
  void wrongNumbers(String text) {
    Refused.by(ErrorCode.INVALID_CUSTOMER_NUMBER, text, CustomerNumber::of);
  }

  @Test
  @DisplayName("S16 at most 40 characters, counted in capitals")
  void length() {
    assertThat(CustomerNumber.of("1".repeat(40)).value()).hasSize(40);
    Refused.by(ErrorCode.INVALID_CUSTOMER_NUMBER, "1".repeat(41), CustomerNumber::of);
    Refused.by(ErrorCode.INVALID_CUSTOMER_NUMBER, "ß".repeat(40), CustomerNumber::of);
  }
}
