package fi.rekisteri.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final TrustedProxies OWN = TrustedProxies.of("10.0.0.0/8", "2001:db8::/32");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2.3.4 | 1.2.3.4",
        "1.2.3.4, 10.0.0.1 | 1.2.3.4",
        "6.6.6.6, 1.2.3.4, 10.0.0.1, 2001:db8::5 | 1.2.3.4",
        "10.0.0.2, 10.0.0.1 | 10.0.0.2",
        "::ffff:1.2.3.4, 10.0.0.1 | 1.2.3.4",
        "2001:DB9:0::1 | 2001:db9::1",
      })
  @DisplayName("S54 the sender is the last address that is no trusted proxy's, not what it claims")
  void senderIsTheLastUntrusted(String header, String sender) {
    assertThat(OWN.sender(header)).isEqualTo(sender);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "1.2.3.4,",
        "1.2.3.4, ",
        "unknown",
        "fe80::1%eth0",
        "1.2.3.4:80",
        "1.2.3",
        "1.2.3.4, <script>",
        "0.0.0.0"
      })
  @DisplayName("S54 a header that holds anything but addresses is refused, zone ids included")
  void malformedHeaderIsRefused(String header) {
    refused(OWN, header);
  }

  @Test
  @DisplayName("S54 a list is refused where no proxy is trusted; so is one of any absurd length")
  void listIsRefusedWithoutProxies() {
    refused(TrustedProxies.NONE, "1.2.3.4, 5.6.7.8");
    refused(OWN, "1.2.3.4,".repeat(1_000_000) + "1.2.3.4");
    assertThat(TrustedProxies.NONE.sender("1.2.3.4")).isEqualTo("1.2.3.4");
  }

  private static void refused(TrustedProxies proxies, String header) {
    assertThatThrownBy(() -> proxies.sender(header))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_IP_ADDRESS);
              assertThat(refusal.getMessage()).doesNotContain("1.2.3");
            });
  }
}
