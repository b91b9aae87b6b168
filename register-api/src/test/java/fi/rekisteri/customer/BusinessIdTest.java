package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessIdTest {
  @ParameterizedTest
  @DisplayName("F34 a published id is read; an old six-digit form is padded; the VAT form is read")
  @ValueSource(strings = {"0245974-7", "245974-7", "FI02459747", " 0245974-7 ", "fi02459747"})
  void publishedId(String text) {
    BusinessId id = BusinessId.of(text);
    assertThat(id.value()).isEqualTo("0245974-7");
    assertThat(id.vatNumber()).isEqualTo("FI02459747");
  }

  @ParameterizedTest
  @DisplayName("F34 a wrong check digit or form is refused")
  @ValueSource(
      strings = {
        "0245974-6",
        "02459747",
        "0245974–7",
        "45974-7",
        "00245974-7",
        "024597A-7",
        "0245974-",
        "SE02459747",
        "FI0245974-7",
        "٠٢٤٥٩٧٤-٧",
        ""
      })
  void wrongIds(String text) {
    Refused.by(ErrorCode.INVALID_BUSINESS_ID, text, BusinessId::of);
  }

  @Test
  @DisplayName("F34 a base with remainder 1 (0000006) is not issued under any check digit")
  void remainderOne() {
    for (int digit = 0; digit <= 9; digit++) {
      Refused.by(ErrorCode.INVALID_BUSINESS_ID, "0000006-" + digit, BusinessId::of);
    }
  }

  @Test
  @DisplayName("F34 remainder 0 has check digit 0")
  void remainderZero() {
    // 7·0 + 9·0 + 10·0 + 5·0 + 8·0 + 4·5 + 2·1 = 22
    assertThat(BusinessId.of("0000051-0").value()).isEqualTo("0000051-0");
  }
}
