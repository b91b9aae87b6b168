package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  @DisplayName("S67 a value shows its parts by name, and leaves absent ones out")
  void valueShowsItsPartsByName() {
    PostalAddress address = PostalAddress.of("Kuusitie 1 A", "00530", "Helsinki", "FI");
    assertThat(PostalAddress.TYPE.parts(address))
        .isEqualTo(
            Map.of(
                "line1", "Kuusitie 1 A",
                "postalCode", "00530",
                "locality", "Helsinki",
                "country", "FI"));
    assertThat(BusinessId.TYPE.parts(BusinessId.of("0245974-7")))
        .isEqualTo(Map.of("value", "0245974-7"));
  }

  @Test
  @DisplayName("S67 every declared type names as many parts as it writes")
  void everyTypeNamesAsManyPartsAsItWrites() {
    RandomValues random = new RandomValues(new java.util.Random(20261122L));
    assertThat(parts(CustomerFields.NAME, random.name())).isEqualTo(2);
    assertThat(parts(CustomerFields.EMAIL, random.email())).isEqualTo(2);
    assertThat(parts(CustomerFields.AFFILIATION, random.affiliation())).isEqualTo(5);
    assertThat(parts(CustomerFields.ORDER, random.order())).isEqualTo(7);
    assertThat(parts(CustomerFields.IP_OBSERVATION, random.ipObservation())).isEqualTo(3);
    assertThat(TextFields.date().partNames()).hasSize(1);
    assertThat(TextFields.date().parts(LocalDate.of(2026, 2, 28)))
        .containsEntry("value", "2026-02-28");
  }

  private static <T> int parts(FieldKey<T> key, T value) {
    FieldType<T> type = key.type();
    int written = type.write(value).split(String.valueOf(FieldType.SEPARATOR), -1).length;
    assertThat(type.partNames()).as(key.path()).hasSize(written);
    return written;
  }
}
