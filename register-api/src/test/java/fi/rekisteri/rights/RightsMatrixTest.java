package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which right is open under which legal basis: each cell as the law has it. */
class RightsMatrixTest {
  private static final LocalizedText TEXT = LocalizedText.finnish("teksti");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final List<LegalBasis> BASES =
      List.of(
          new LegalBasis.Consent(),
          new LegalBasis.Contract(),
          new LegalBasis.LegalObligation("Kirjanpitolaki 1336/1997, 2:10"),
          new LegalBasis.VitalInterest(),
          new LegalBasis.PublicTask(TEXT),
          new LegalBasis.LegitimateInterest(TEXT, new BalancingTest(TEXT, DAY, DAY)));

  /** Columns are the points of Art. 6(1); {@code +} is open, {@code -} closed. */
  private static final String TABLE =
      """
      ACCESS                  + + + + + +
      RECTIFICATION           + + + + + +
      RESTRICTION             + + + + + +
      ERASURE                 + + - + - +
      ANONYMISATION           + + - + - +
      PORTABILITY             + + - - - -
      OBJECTION               - - - - + +
      MARKETING_OBJECTION     + + - - + +
      PUBLICATION_PROHIBITION + + - - + +
      CONSENT_WITHDRAWAL      + - - - - -
      HUMAN_REVIEW            + + - - - -
      COMPLAINT               + + + + + +
      """;

  private static Stream<Arguments> cells() {
    return TABLE
        .lines()
        .map(line -> line.split(" +"))
        .flatMap(
            row ->
                IntStream.range(0, BASES.size())
                    .mapToObj(
                        i ->
                            Arguments.of(
                                DataSubjectRight.valueOf(row[0]),
                                BASES.get(i),
                                row[i + 1].equals("+"))));
  }

  @ParameterizedTest(name = "{0} under {1}")
  @MethodSource("cells")
  @DisplayName("S12.3 a right is open under a legal basis, or closed, as the law has it")
  void cellIsAsTheLawHasIt(DataSubjectRight right, LegalBasis basis, boolean open) {
    RightOpening opening = RightsMatrix.opening(right, basis);
    assertThat(opening.open()).isEqualTo(open);
    assertThat(opening.decidedBy().reference()).isNotBlank();
  }

  @Test
  @DisplayName("control: the table has every right and every legal basis once")
  void tableIsWhole() {
    assertThat(TABLE.lines().map(line -> line.split(" ")[0]))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DataSubjectRight.values()).map(Enum::name).toList());
    assertThat(BASES.stream().<Class<?>>map(LegalBasis::getClass))
        .containsExactlyInAnyOrder(LegalBasis.class.getPermittedSubclasses());
  }

  @Test
  @DisplayName("Art. 17 erasure names its grounds, or the duty that keeps the data")
  void erasureNamesItsGrounds() {
    assertThat(rules(DataSubjectRight.ERASURE))
        .containsExactly(
            "Art. 17(1)(a), (b), (d)",
            "Art. 17(1)(a), (d)",
            "Art. 17(3)(b)",
            "Art. 17(1)(a)",
            "Art. 17(3)(b)",
            "Art. 17(1)(a), (c), (d)");
    assertThat(rules(DataSubjectRight.ANONYMISATION))
        .containsExactly("S88.2", "S88.2", "Art. 17(3)(b)", "S88.2", "Art. 17(3)(b)", "S88.2");
  }

  @Test
  @DisplayName("Art. 20, 21(1) what is closed names the rule that closes it")
  void closedRightNamesItsRule() {
    assertThat(rules(DataSubjectRight.PORTABILITY))
        .containsOnly("Art. 20(1)(a)", "Art. 20(3)")
        .element(4)
        .isEqualTo("Art. 20(3)");
    assertThat(rules(DataSubjectRight.OBJECTION))
        .as("whoever consented withdraws instead")
        .startsWith("Art. 7(3)")
        .containsOnly("Art. 7(3)", "Art. 21(1)");
  }

  @ParameterizedTest
  @MethodSource("uniform")
  @DisplayName("S12.3 a right that is not told apart by its basis names its own source")
  void uniformRightNamesItsSource(DataSubjectRight right) {
    assertThat(rules(right)).containsOnly(right.source().reference());
  }

  private static Stream<DataSubjectRight> uniform() {
    return Stream.of(
        DataSubjectRight.ACCESS,
        DataSubjectRight.RECTIFICATION,
        DataSubjectRight.RESTRICTION,
        DataSubjectRight.MARKETING_OBJECTION,
        DataSubjectRight.PUBLICATION_PROHIBITION,
        DataSubjectRight.CONSENT_WITHDRAWAL);
  }

  private static List<String> rules(DataSubjectRight right) {
    return BASES.stream()
        .map(basis -> RightsMatrix.opening(right, basis).decidedBy().reference())
        .toList();
  }
}
