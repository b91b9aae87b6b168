package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpObservationTest {
  private static final Instant SEEN_AT = Instant.parse("2026-11-22T10:15:30Z");

  @ParameterizedTest
  @DisplayName("S23 the address is canonical, and mapped IPv4 is IPv4")
  @CsvSource({
    "192.0.2.17, 192.0.2.17",
    "::ffff:192.0.2.17, 192.0.2.17",
    "::FFFF:c000:0211, 192.0.2.17",
    "2001:0DB8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "64:ff9b::192.0.2.17, 64:ff9b::c000:211",
    "2001:db8:1:2:3:4:5::, 2001:db8:1:2:3:4:5:0"
  })
  void canonicalForm(String text, String canonical) {
    assertThat(seen(text).address()).isEqualTo(canonical);
    assertThat(seen(canonical).address()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @DisplayName("S23 zone ids, host names and malformed addresses are refused without a look-up")
  @ValueSource(
      strings = {
        "fe80::1%eth0",
        "www.example.fi",
        "localhost",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.017",
        "192.0.2.1.1",
        "3221225985",
        "0xC0.0.2.1",
        "192.0.2.-1",
        "1::2::3",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8",
        "12345::",
        "g::1",
        "1.2.3.4::",
        "[2001:db8::1]",
        "192.0.2.1:80",
        "",
        "١.٢.٣.٤",
        "2001:db8::1/64",
        "::1.2.3",
        "1:"
      })
  void notAddresses(String text) {
    Refused.by(ErrorCode.INVALID_IP_ADDRESS, text, IpObservationTest::seen);
  }

  @ParameterizedTest
  @DisplayName("S23 reserved addresses that cannot send are refused")
  @ValueSource(
      strings = {
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "ff02::1",
        "::ffff:0.0.0.0"
      })
  void reserved(String text) {
    Refused.by(ErrorCode.INVALID_IP_ADDRESS, text, IpObservationTest::seen);
  }

  @ParameterizedTest
  @DisplayName("S23 private ranges are kept and told apart")
  @CsvSource({
    "10.1.2.3, true",
    "172.16.0.1, true",
    "172.32.0.1, false",
    "192.168.1.1, true",
    "127.0.0.1, true",
    "169.254.1.1, true",
    "100.64.0.1, true",
    "100.128.0.1, false",
    "::1, true",
    "fd00::1, true",
    "fe80::1, true",
    "2001:db8::1, false",
    "192.0.2.1, false"
  })
  void privateRanges(String text, boolean isPrivate) {
    assertThat(seen(text).isPrivate()).isEqualTo(isPrivate);
  }

  @ParameterizedTest
  @DisplayName("S23 statistics see /24 and /48 only")
  @CsvSource({
    "192.0.2.17, 192.0.2.0/24",
    "2001:db8:1:2:3::4, 2001:db8:1::/48",
    "::ffff:192.0.2.17, 192.0.2.0/24",
    "::1, ::/48"
  })
  void truncation(String text, String network) {
    assertThat(seen(text).truncated()).isEqualTo(network);
  }

  @Test
  @DisplayName("S23 the source is a printable line")
  void sourceIsChecked() {
    Refused.by(
        ErrorCode.INVALID_IP_ADDRESS,
        "web\nshop",
        source -> new IpObservation("192.0.2.1", SEEN_AT, source));
  }

  private static IpObservation seen(String address) {
    return new IpObservation(address, SEEN_AT, "web-shop");
  }
}
