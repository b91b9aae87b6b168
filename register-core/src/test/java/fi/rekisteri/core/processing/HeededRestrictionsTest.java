package fi.rekisteri.core.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.processing.Facet.Restriction;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which restrictions a purpose heeds, also of fields that it does not bind. */
class HeededRestrictionsTest {
  private static List<FieldRestriction> heeded(
      LegalBasis basis, Optional<RestrictionException> exception, Restriction restriction) {
    ProcessingActivity activity =
        new ProcessingActivity(
            Facet.PURPOSE,
            LocalizedText.finnish("teksti"),
            ActivityStatus.ACTIVE,
            Map.of(SubjectRole.CUSTOMER, basis),
            Set.of(CustomerFields.NAME),
            new ActivityTraits(false, Set.of(), exception));
    Standing standing =
        new Standing(Map.of(), Map.of(), Map.of(), Map.of(), restriction.written, Optional.empty());
    return new ProcessingDecisions(List.of(activity), ZoneId.of("Europe/Helsinki"))
        .restrictions(Facet.PURPOSE, SubjectRole.CUSTOMER, standing);
  }

  @ParameterizedTest
  @EnumSource(Restriction.class)
  @DisplayName("S80.2 whatever is restricted is told, whether the purpose binds it or not")
  void everythingRestrictedIsTold(Restriction restriction) {
    assertThat(heeded(new LegalBasis.Contract(), Optional.empty(), restriction))
        .isEqualTo(restriction.written);
  }

  @ParameterizedTest
  @EnumSource(RestrictionException.class)
  @DisplayName("S80.2 an exception of Art. 18(2), and consent, heed none")
  void exceptionsHeedNone(RestrictionException exception) {
    Restriction everything = Restriction.OF_EVERYTHING;
    assertThat(heeded(new LegalBasis.Contract(), Optional.of(exception), everything)).isEmpty();
    assertThat(heeded(new LegalBasis.Consent(), Optional.empty(), everything)).isEmpty();
  }
}
