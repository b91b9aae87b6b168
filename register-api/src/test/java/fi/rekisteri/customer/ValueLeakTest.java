package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueLeakTest {
  private record Unguarded(String value) {}

  static Stream<Object> values() {
    RandomValues values = new RandomValues(new Random(1));
    return Stream.of(
        values.name(),
        values.affiliation(),
        values.email(),
        values.phone(),
        values.postalAddress(),
        values.webAddress(),
        values.ipObservation(),
        values.order(),
        values.identityCode(),
        values.businessId(),
        values.customerNumber());
  }

  @ParameterizedTest
  @MethodSource("values")
  @DisplayName("S16 printing a value shows its type and nothing else")
  void printingShowsNothing(Object value) {
    assertThat(value).hasToString(value.getClass().getSimpleName() + "[***]");
  }

  @Test
  @DisplayName("S16 control: a record without the guard does show its value")
  void controlUnguardedRecordLeaks() {
    assertThat(new Unguarded("secret").toString()).contains("secret");
  }
}
