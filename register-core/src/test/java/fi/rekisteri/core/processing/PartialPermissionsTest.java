package fi.rekisteri.core.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is left of a permission is worked out once for each combination, and stays right. */
class PartialPermissionsTest {
  private static final int FIELDS = 3 * PartialPermissions.MOST_KNOWN;
  private static final List<FieldKey<?>> BOUND =
      IntStream.range(0, FIELDS).<FieldKey<?>>mapToObj(PartialPermissionsTest::field).toList();
  private static final Permitted WHOLE =
      new Permitted(new RuleId("Art. 6(1)(b)"), Set.copyOf(BOUND));

  private final PartialPermissions permissions = new PartialPermissions(WHOLE, lock -> true);

  private ProcessingDecision under(List<FieldRestriction> restrictions) {
    return permissions.under(restrictions, Map.of());
  }

  private static FieldKey<String> field(int number) {
    FieldType<String> text = FieldType.of(String.class, value -> value, value -> value);
    return FieldKey.of("field" + number, Cardinality.ONE, text);
  }

  private static List<FieldRestriction> of(int number) {
    return List.of(
        new FieldRestriction(Set.of("field" + number), RestrictionGround.ACCURACY_CONTESTED));
  }

  @Test
  @DisplayName("S80.5 a restriction that takes nothing from a purpose leaves its very permission")
  void foreignRestrictionLeavesPermission() {
    assertThat(under(of(FIELDS))).isSameAs(WHOLE);
    assertThat(under(List.of())).isSameAs(WHOLE);
  }

  @Test
  @DisplayName("equal restrictions of two people give one and the same permission")
  void equalRestrictionsGiveOnePermission() {
    assertThat(under(of(1))).isSameAs(under(of(1)));
  }

  @Test
  @DisplayName("no more combinations are remembered than there is room for, and those are")
  void memoryIsBounded() {
    List<ProcessingDecision> first =
        IntStream.range(0, PartialPermissions.MOST_KNOWN).mapToObj(i -> under(of(i))).toList();
    for (int i = 0; i < PartialPermissions.MOST_KNOWN; i++) {
      assertThat(under(of(i))).isSameAs(first.get(i));
    }
    under(of(PartialPermissions.MOST_KNOWN));
    assertThat(under(of(0))).isEqualTo(first.get(0)).isNotSameAs(first.get(0));
  }

  @Test
  @DisplayName("S80.5 more combinations than are remembered are decided rightly, again and again")
  void manyCombinationsAreDecidedRightly() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < FIELDS; i++) {
        ProcessingDecision decision = under(of(i));
        FieldKey<?> restricted = field(i);
        assertThat(((Permitted) decision).fields())
            .isEqualTo(
                BOUND.stream()
                    .filter(field -> !field.equals(restricted))
                    .collect(Collectors.toSet()));
        assertThat(((Permitted) decision).withheld()).containsOnlyKeys(restricted);
      }
    }
  }

  @Test
  @DisplayName("S80.2 where everything is restricted nothing is permitted, by the ground of it")
  void everythingIsRefused() {
    FieldRestriction everything =
        new FieldRestriction(Set.of(), RestrictionGround.UNLAWFUL_PROCESSING);
    assertThat(under(List.of(of(1).get(0), everything)))
        .isEqualTo(new Refused(new RuleId("Art. 18(1)(b)"), ErrorCode.RESTRICTED));
  }
}
