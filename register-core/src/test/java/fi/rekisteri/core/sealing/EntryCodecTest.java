package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
  private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.123456Z");

  @Test
  @DisplayName("S25.1 a value comes back with its whole origin, for every source and channel")
  void originComesBack() {
    for (SourceKind source : SourceKind.values()) {
      for (Channel channel : Channel.values()) {
        for (Optional<String> code : Arrays.asList(Optional.<String>empty(), Optional.of("€1"))) {
          for (String text : Arrays.asList("", "Maija", "Ääkköset 🐎 \u001F toinen osa")) {
            Provenance origin = new Provenance(source, code, channel, TIME, code);
            Entry<String> entry = new Entry<>("e1", text, origin);
            byte[] plain = EntryCodec.write(Terms.TEXT, entry);
            assertThat(EntryCodec.read(Terms.TEXT, "e1", plain)).isEqualTo(entry);
          }
        }
      }
    }
  }

  @Test
  @DisplayName("S25.1 times before 1970 and of single microseconds come back; finer parts are cut")
  void timesComeBack() {
    for (String time :
        new String[] {
          "1969-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"
        }) {
      assertThat(timeOf(Instant.parse(time))).isEqualTo(time);
    }
    assertThat(timeOf(Instant.parse("2026-01-01T00:00:00.000001999Z")))
        .isEqualTo("2026-01-01T00:00:00.000001Z");
  }

  private static String timeOf(Instant time) {
    Entry<String> entry = new Entry<>("", "x", Provenance.fromSubject(Channel.WEB, time));
    byte[] plain = EntryCodec.write(Terms.TEXT, entry);
    return EntryCodec.read(Terms.TEXT, "", plain).provenance().obtainedAt().toString();
  }

  @Test
  @DisplayName("S26 the time to which a value refers has bytes of its own, fixed for ever")
  void referringBytesAreFixed() {
    Provenance origin =
        Provenance.fromParty(SourceKind.COMPANY_UPDATE_SERVICE, "p1", Instant.ofEpochSecond(1))
            .referringTo(Instant.EPOCH);
    byte[] plain = EntryCodec.write(Terms.TEXT, new Entry<>("e", "ä", origin));
    assertThat(HexFormat.of().formatHex(plain))
        .isEqualTo(
            "02"
                + "03"
                + "0a"
                + "00000000000f4240"
                + "0000000000000000"
                + "027031"
                + "00"
                + "c3a4");
    assertThat(EntryCodec.read(Terms.TEXT, "e", plain).provenance()).isEqualTo(origin);
  }

  @Test
  @DisplayName("S25.1 the bytes of a value are fixed for ever")
  void bytesAreFixed() {
    Provenance origin =
        Provenance.fromParty(SourceKind.PARTNER_DIGITAL, "p1", Instant.ofEpochSecond(1))
            .underNotice("v2");
    byte[] plain = EntryCodec.write(Terms.TEXT, new Entry<>("e", "ä", origin));
    assertThat(HexFormat.of().formatHex(plain))
        .isEqualTo("01" + "05" + "0a" + "00000000000f4240" + "027031" + "027632" + "c3a4");
  }

  @Test
  @DisplayName("S25.1 the numbers of sources and channels do not follow the order of the constants")
  void numbersAreStable() {
    assertThat(Arrays.stream(SourceKind.values()).map(s -> s.name() + "=" + StableNumbers.of(s)))
        .containsExactlyInAnyOrder(
            "DATA_SUBJECT=1",
            "AUTHORITY_UPDATE_SERVICE=2",
            "COMPANY_UPDATE_SERVICE=3",
            "SUBCONTRACTOR=4",
            "PARTNER_DIGITAL=5",
            "CONTROLLER=6");
    assertThat(Arrays.stream(Channel.values()).map(c -> c.name() + "=" + StableNumbers.of(c)))
        .containsExactlyInAnyOrder(
            "CUSTOMER_SERVICE=1",
            "EMAIL=2",
            "PHONE=3",
            "POST=4",
            "WEB=5",
            "SERVICE_POINT=6",
            "CONTACT_PERSON=7",
            "RESPONSIBLE_PERSON=8",
            "REGISTER_MAINTAINER=9",
            "INTERFACE=10",
            "INVITE_LINK=11",
            "COOKIE=12",
            "ISSUED_CREDENTIALS=13",
            "OTHER=14");
  }

  @Test
  @DisplayName("S25.1 bytes of another version, source or length are refused by code")
  void otherBytesAreRefused() {
    byte[] plain =
        EntryCodec.write(
            Terms.TEXT, new Entry<>("", "", Provenance.fromSubject(Channel.WEB, TIME)));
    for (int length = 0; length < plain.length; length++) {
      byte[] cut = Arrays.copyOf(plain, length);
      Expect.refusal(ErrorCode.UNSUPPORTED_FORMAT, () -> EntryCodec.read(Terms.TEXT, "", cut));
    }
    for (int position = 0; position < 3; position++) {
      byte[] changed = plain.clone();
      changed[position] = 99;
      Expect.refusal(ErrorCode.UNSUPPORTED_FORMAT, () -> EntryCodec.read(Terms.TEXT, "", changed));
    }
  }

  @Test
  @DisplayName("S25.1 random bytes never give anything but a coded refusal")
  void randomBytesAreRefused() {
    long seed = new Random().nextLong();
    RandomGenerator random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[4 + random.nextInt(40)];
      random.nextBytes(bytes);
      bytes[0] = 1;
      bytes[1] = (byte) (1 + random.nextInt(6));
      bytes[2] = (byte) (1 + random.nextInt(14));
      bytes[3] = 0; // a time that may be: otherwise nearly all are refused for it
      try {
        EntryCodec.read(Terms.TEXT, "", bytes);
        read++;
      } catch (RegisterException refusal) {
        assertThat(refusal.code()).as("seed %d", seed).isNotNull();
      } catch (RuntimeException other) {
        throw new AssertionError("seed " + seed, other);
      }
    }
    assertThat(read).as("seed %d, control: some are readable", seed).isPositive();
  }

  @Test
  @DisplayName("S25.1 a text that cannot be written without loss is refused")
  void halfSurrogateIsRefused() {
    Provenance origin = Provenance.fromSubject(Channel.WEB, TIME);
    for (String text : new String[] {"a\uD83D", "\uDC0E", "\uDC0E\uD83D", "\uD83Da"}) {
      assertThatThrownBy(() -> EntryCodec.write(Terms.TEXT, new Entry<>("", text, origin)))
          .hasMessageStartingWith("INVALID_TEXT")
          .hasMessageNotContaining("\uFFFD");
    }
  }
}
