package fi.rekisteri.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnonymisationRuleTest {
  private static final FieldType<String> WORDS =
      FieldType.of(String.class, text -> text, text -> text);
  private static final FieldKey<String> TOWN = FieldKey.of("town", Cardinality.ONE, WORDS);
  private static final FieldKey<String> ORDER = FieldKey.of("order", Cardinality.COLLECTION, WORDS);
  private static final CoarsePart<String> AREA =
      CoarsePart.ofOne("area", TOWN, List.of("00", "20"), town -> town.substring(0, 2));
  private static final CoarsePart<String> ORDERS =
      new CoarsePart<>("orders", ORDER, List.of("few", "many"), all -> all.size() < 3 ? "few" : "");

  private static CoarsePart<String> part(String name, String... labels) {
    return new CoarsePart<>(name, TOWN, List.of(labels), all -> "");
  }

  @Test
  @DisplayName("S88.2 whatever a value is, only a word that was declared before remains of it")
  void onlyDeclaredWordsRemain() {
    assertThat(AREA.labelOf(List.of("00530"))).isEqualTo("00");
    assertThat(AREA.labelOf(List.of("99999"))).isEqualTo("other");
    assertThat(AREA.labelOf(List.of())).isEqualTo("none");
    assertThat(ORDERS.labelOf(List.of("1", "2"))).isEqualTo("few");
    assertThat(ORDERS.labelOf(List.of("1", "2", "3"))).isEqualTo("other");
    assertThat(new CoarsePart<>("area", TOWN, List.of("00"), all -> null).labelOf(List.of("x")))
        .isEqualTo("other");
  }

  @Test
  @DisplayName("law 10: a label that fails does not tell the value")
  void failingLabelTellsNothing() {
    assertThatThrownBy(() -> AREA.labelOf(List.of("salaisuus".substring(0, 1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "part area failed to label a value, with java.lang.StringIndexOutOfBoundsException")
        .hasNoCause();
    assertThatThrownBy(() -> AREA.labelOf(List.of(5))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("S88.2 all combinations are known before anybody is counted")
  void combinationsAreKnown() {
    assertThat(AnonymisationRule.of("people", AREA, ORDERS).combinations())
        .hasSize(16)
        .startsWith(Map.of("area", "00", "orders", "few"), Map.of("area", "00", "orders", "many"))
        .endsWith(Map.of("area", "none", "orders", "none"))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S88.2 five people are alike at least, since what is counted is never taken back")
  void fewerThanFiveAreRefused() {
    AnonymisationRule rule = AnonymisationRule.of("people", AREA);
    assertThat(rule.people()).isEqualTo(5);
    assertThat(rule.atLeast(7).people()).isEqualTo(7);
    assertThatIllegalArgumentException().isThrownBy(() -> rule.atLeast(4));
    assertThatIllegalArgumentException().isThrownBy(() -> rule.atLeast(501));
  }

  @Test
  @DisplayName("law 9: rules of another form are refused")
  void brokenRulesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AnonymisationRule.of("Ihmiset", AREA));
    assertThatIllegalArgumentException().isThrownBy(() -> AnonymisationRule.of("people"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnonymisationRule.of("people", AREA, part("other", "x")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AnonymisationRule.of(
                    "people", AREA, new CoarsePart<>("area", ORDER, List.of(), all -> "")));
    CoarsePart<String> large =
        part("large", IntStream.range(0, 4000).mapToObj(i -> "x" + i).toArray(String[]::new));
    assertThatIllegalArgumentException().isThrownBy(() -> AnonymisationRule.of("people", large));
  }

  @Test
  @DisplayName("law 9: parts of another form are refused")
  void brokenPartsAreRefused() {
    for (String label : List.of("a|b", "a=b", "", "x".repeat(61), "a\nb", "other", "none")) {
      assertThatIllegalArgumentException().as(label).isThrownBy(() -> part("area", label));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> part("area", "x", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> part("1st", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoarsePart.ofOne("orders", ORDER, List.of("x"), one -> "x"));
    assertThat(part("area", "Itä-Suomi, 100–500 €").allLabels()).hasSize(3);
  }
}
