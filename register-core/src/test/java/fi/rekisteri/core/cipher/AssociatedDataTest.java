package fi.rekisteri.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssociatedDataTest {
  private static final byte[] HEADER = new byte[Gcm.HEADER];
  private static final UUID CUSTOMER = new UUID(1, 2);

  @Test
  @DisplayName("S45.1 no two places give the same bytes, also where their parts run together")
  void placesAreDistinct() {
    List<String> places = new ArrayList<>();
    for (String register : List.of("a", "ab", "abc", "aMAIN")) {
      AssociatedData data = AssociatedData.of(register);
      for (UUID customer : List.of(CUSTOMER, new UUID(2, 1), new UUID(0, 0))) {
        byte[] fields = data.fieldsOf(HEADER, customer);
        for (String field : List.of("b", "bc", "c")) {
          for (String element : List.of("", "b", "bc", "c", "c#b")) {
            places.add(hex(AssociatedData.field(fields, field, element)));
          }
        }
        places.add(hex(data.customerKey(HEADER, customer, 1)));
        places.add(hex(data.customerKey(HEADER, customer, 256)));
      }
      places.add(hex(data.registerKey(HEADER, 1, 2, "r")));
      places.add(hex(data.registerKey(HEADER, 2, 1, "r")));
      places.add(hex(data.searchIndex("b", 1)));
      places.add(hex(data.searchIndex("bc", 1)));
    }
    assertThat(places).doesNotHaveDuplicates().hasSizeGreaterThan(200);
  }

  @Test
  @DisplayName("S45.1 the bytes of a place are fixed for ever")
  void bytesAreFixed() {
    byte[] fields = AssociatedData.of("reg").fieldsOf(HEADER, CUSTOMER);
    assertThat(hex(AssociatedData.field(fields, "phone", "7f")))
        .isEqualTo(
            "464c4431" // FLD1
                + "000000000000" // header
                + "0003726567" // register
                + "00046d61696e" // key group
                + "001000000000000000010000000000000002" // customer
                + "000870686f6e65233766"); // phone#7f
  }

  @Test
  @DisplayName("S45.1 an id that does not fit its length is refused")
  void longIdIsRefused() {
    assertThatThrownBy(() -> AssociatedData.of("x".repeat(65_536)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
