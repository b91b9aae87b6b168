package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.Fuzz;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.BusinessId;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PersonalIdentityCode;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged bytes for what reads a value with its origin; {@code FuzzTest} holds the controls. */
class EntryFuzzTest {
  private static final Instant TIME = Instant.parse("2026-11-22T10:15:30Z");

  /** A type with the values whose bytes are damaged. */
  private record Sample<T>(FieldType<T> type, List<T> values) {
    @Override
    public String toString() {
      return type.javaType().getSimpleName();
    }
  }

  private static <T> Sample<T> sample(FieldType<T> type, String... written) {
    return new Sample<>(type, Stream.of(written).map(type::read).toList());
  }

  static Stream<Sample<?>> samples() {
    return Stream.of(
        sample(Terms.TEXT, "", "Maija", "Ääkköset 🐎 \u001F toinen osa"),
        sample(PersonName.TYPE, PersonName.TYPE.write(PersonName.of("Maija", "Virta-Ääri"))),
        sample(EmailAddress.TYPE, EmailAddress.TYPE.write(EmailAddress.of("maija@example.fi"))),
        sample(PhoneNumber.TYPE, PhoneNumber.TYPE.write(new PhoneNumber("+358401234567"))),
        sample(
            PostalAddress.TYPE,
            PostalAddress.TYPE.write(PostalAddress.of("Kuusitie 7", "00530", "Helsinki", "FI"))),
        sample(CustomerNumber.TYPE, CustomerNumber.TYPE.write(CustomerNumber.of("A-1001"))),
        sample(BusinessId.TYPE, BusinessId.TYPE.write(BusinessId.of("0245974-7"))),
        sample(WebAddress.TYPE, "https://example.fi/"),
        sample(IpObservation.TYPE, "192.0.2.1\u001F2026-11-22T10:15:30Z\u001Fweb-shop"),
        sample(
            Affiliation.TYPE,
            Affiliation.TYPE.write(Affiliation.of("Esimerkkiyhtiö Oy", LocalDate.of(2024, 1, 1)))),
        sample(
            PersonalIdentityCode.TYPE,
            PersonalIdentityCode.TYPE.write(PersonalIdentityCode.ofTest("010190-900P"))),
        sample(OrderSummary.TYPE, "T-1\u001F2026-01-01\u001F19.90\u001FEUR\u001FPAID\u001F\u001F"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  @DisplayName("S25.1 damaged contents of every type give a value or a coded refusal")
  <T> void damagedContentIsRefused(Sample<T> sample) {
    List<byte[]> valid = new ArrayList<>();
    for (T value : sample.values()) {
      for (Provenance origin : origins()) {
        valid.add(EntryCodec.write(sample.type(), new Entry<>("e", value, origin)));
      }
    }
    int read =
        Fuzz.of(valid)
            .run(
                10_000,
                input -> EntryCodec.read(sample.type(), "e", input),
                EntryFuzzTest::isRefusal);
    assertThat(read).as("control: some are readable").isPositive();
  }

  private static List<Provenance> origins() {
    return List.of(
        Provenance.fromController(TIME),
        Provenance.fromSubject(Channel.WEB, TIME).underNotice("2026-1"),
        Provenance.fromParty(SourceKind.PARTNER_DIGITAL, "p1", TIME).underNotice("v2"));
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof RegisterException refusal
        && thrown.getCause() == null
        && (refusal.code() == ErrorCode.UNSUPPORTED_FORMAT
            || refusal.code().name().startsWith("INVALID_"));
  }
}
