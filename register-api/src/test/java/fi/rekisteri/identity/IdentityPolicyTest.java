package fi.rekisteri.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityPolicyTest {
  private final IdentityPolicy usual = IdentityPolicy.of(FormalityProfile.GDPR_DEFAULT);

  @Test
  @DisplayName("S69.2 a policy names a level for every right and every risk")
  void everyRightAndRiskHasALevel() {
    assertThat(usual.needs().byRight()).containsOnlyKeys(DataSubjectRight.values());
    assertThat(usual.needs().byRisk()).containsOnlyKeys(IdentityRisk.values());
    assertThatThrownBy(() -> new IdentityNeeds(Map.of(), usual.needs().byRisk()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IdentityNeeds(usual.needs().byRight(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("S70.2 no policy makes it harder to say stop than a plausible match")
  void stopIsNeverHarder() {
    for (DataSubjectRight stop :
        List.of(
            DataSubjectRight.MARKETING_OBJECTION,
            DataSubjectRight.PUBLICATION_PROHIBITION,
            DataSubjectRight.CONSENT_WITHDRAWAL)) {
      Map<DataSubjectRight, IdentityLevel> harder = new EnumMap<>(usual.needs().byRight());
      harder.put(stop, IdentityLevel.SUBSTANTIAL);
      assertThatThrownBy(() -> new IdentityNeeds(harder, usual.needs().byRisk()))
          .isInstanceOf(IllegalArgumentException.class);
      harder.put(stop, IdentityLevel.NONE);
      IdentityNeeds easier = new IdentityNeeds(harder, usual.needs().byRisk());
      assertThat(easier.needed(stop, EnumSet.allOf(IdentityRisk.class)))
          .isEqualTo(IdentityLevel.NONE);
    }
  }

  @Test
  @DisplayName("F06 what the law forbids stays forbidden, whatever a policy leaves out")
  void lawIsAlwaysAmongTheForbidden() {
    IdentityMeans none = new IdentityMeans(List.of(), Set.of());
    assertThat(none.forbidden()).containsExactlyInAnyOrderElementsOf(IdentityFactor.FORBIDDEN);
  }

  @Test
  @DisplayName("F06 a register may take less for proof than the usual, and its parts as little")
  void registerMayForbidMore() {
    Set<IdentityFactor> call = Set.of(IdentityFactor.NAME, IdentityFactor.KNOWN_FACTS);
    IdentityMeans stricter = usual.means().forbidding(call);
    assertThat(usual.means().levelOf(call)).isEqualTo(IdentityLevel.PLAUSIBLE);
    assertThat(stricter.levelOf(call)).isEqualTo(IdentityLevel.NONE);
    assertThat(stricter.levelOf(Set.of(IdentityFactor.KNOWN_FACTS))).isEqualTo(IdentityLevel.NONE);
    assertThat(stricter.levelOf(Set.of(IdentityFactor.KNOWN_FACTS, IdentityFactor.CONTACT_MATCH)))
        .isEqualTo(IdentityLevel.PLAUSIBLE);
  }

  @Test
  @DisplayName("G12.6 F03 neither a copy, nor a signature by hand, nor a claim is a usual way")
  void usualWaysTakeLittle() {
    assertThat(usual.means().ways())
        .doesNotContain(
            IdentityFactor.DOCUMENT_COPY,
            IdentityFactor.HANDWRITTEN_SIGNATURE,
            IdentityFactor.IDENTITY_CODE,
            IdentityFactor.NAME);
    assertThatThrownBy(() -> usual.means().lastly(IdentityFactor.IDENTITY_CODE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> usual.means().lastly(IdentityFactor.ONE_TIME_CODE))
        .as("named twice")
        .isInstanceOf(IllegalArgumentException.class);
  }
}
