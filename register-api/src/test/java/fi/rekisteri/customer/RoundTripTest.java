package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldType;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final int ROUNDS = 2000;

  static Stream<Arguments> types() {
    return Stream.of(
        type(PersonName.TYPE, RandomValues::name),
        type(Affiliation.TYPE, RandomValues::affiliation),
        type(EmailAddress.TYPE, RandomValues::email),
        type(PhoneNumber.TYPE, RandomValues::phone),
        type(PostalAddress.TYPE, RandomValues::postalAddress),
        type(WebAddress.TYPE, RandomValues::webAddress),
        type(IpObservation.TYPE, RandomValues::ipObservation),
        type(OrderSummary.TYPE, RandomValues::order),
        type(PersonalIdentityCode.TYPE, RandomValues::identityCode),
        type(BusinessId.TYPE, RandomValues::businessId),
        type(CustomerNumber.TYPE, RandomValues::customerNumber),
        type(TextFields.text(200), values -> values.line(40)),
        type(TextFields.date(), RandomValues::day));
  }

  private static <T> Arguments type(FieldType<T> type, Function<RandomValues, T> value) {
    return arguments(type.javaType().getSimpleName(), type, value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  @DisplayName("S16 what was written is read: every value of every type")
  <T> void readingIsTheInverseOfWriting(
      String name, FieldType<T> type, Function<RandomValues, T> value) {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      T before = value.apply(new RandomValues(new Random(seed)));
      String written = type.write(before);
      T after = type.read(written);
      assertThat(after.equals(before)).as("%s of seed %d", name, seed).isTrue();
      assertThat(type.write(after)).as("%s of seed %d", name, seed).isEqualTo(written);
      assertThat(after).isInstanceOf(type.javaType());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  @DisplayName("S45.4 a text that was never written is refused by code, without being repeated")
  <T> void changedTextIsRefused(String name, FieldType<T> type, Function<RandomValues, T> value) {
    String written = type.write(value.apply(new RandomValues(new Random(7))));
    Refused.refused("\u001F" + written, type::read);
    Refused.refused(written + "\u001F", type::read);
    Refused.refused("", type::read);
  }

  @Test
  @DisplayName("S16 a value has one stored form: other spellings are not read")
  void onlyTheCanonicalFormIsRead() {
    Refused.by(ErrorCode.INVALID_NAME, " Anna\u001FAho", PersonName.TYPE::read);
    Refused.by(ErrorCode.INVALID_EMAIL, "a@EXAMPLE.fi\u001FROLE", EmailAddress.TYPE::read);
    Refused.by(ErrorCode.INVALID_EMAIL, "a@example.fi\u001FOWN", EmailAddress.TYPE::read);
    Refused.by(ErrorCode.INVALID_BUSINESS_ID, "FI02459747", BusinessId.TYPE::read);
    Refused.by(ErrorCode.INVALID_URL, "https://example.fi", WebAddress.TYPE::read);
  }
}
