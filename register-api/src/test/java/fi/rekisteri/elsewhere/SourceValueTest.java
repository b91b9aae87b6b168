package fi.rekisteri.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceValueTest {
  private static final ValueOrigin ORDERED =
      ValueOrigin.of(DataNature.PROVIDED, Purpose.ORDER_MANAGEMENT).tellingOfOthers("receiver");
  private static final SourceValue WARRANTY =
      new SourceValue(
              LocalizedText.of("Takuu", "Garanti", "Warranty"),
              DataCategory.ORDER_HISTORY,
              Map.of("product", "Polkupyörä", "receiver", "Bertta Bergström"),
              Optional.empty())
          .from(ORDERED);

  @Test
  @DisplayName("S67.3, S71.1 what is left of a value without a part came to be as the whole did")
  void restKeepsItsOrigin() {
    SourceValue rest = WARRANTY.without("receiver").orElseThrow();

    assertThat(rest.parts()).containsOnlyKeys("product");
    assertThat(rest.origin()).contains(ORDERED);
    assertThat(WARRANTY.without("colour")).contains(WARRANTY);
    assertThat(rest.without("product")).isEmpty();
  }
}
