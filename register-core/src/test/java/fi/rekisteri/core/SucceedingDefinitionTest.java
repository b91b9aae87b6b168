package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.definition.BasisChange;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A register is not opened with a definition that changes legal bases without a record. */
class SucceedingDefinitionTest {
  private static final RegisterDefinition PREVIOUS = TestRegister.definition();
  private static final LegalBasis DUTY = new LegalBasis.LegalObligation("Laki 1/2000, 1 §");

  private final InMemoryStorage storage = new InMemoryStorage();

  private static RegisterDefinition invoicingByLaw() {
    return PREVIOUS.toBuilder()
        .change(c -> c.activity(Purpose.INVOICING, SucceedingDefinitionTest::byLaw))
        .build();
  }

  private static ProcessingActivity byLaw(ProcessingActivity activity) {
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(activity.bases());
    bases.put(SubjectRole.CUSTOMER, DUTY);
    return new ProcessingActivity(
        activity.purpose(),
        activity.description(),
        activity.status(),
        bases,
        activity.fields(),
        activity.traits());
  }

  private CustomerRegister opened(DefinitionSuccession succession) {
    return EmbeddedRegister.builder()
        .definition(invoicingByLaw())
        .following(succession)
        .storage(TwiceStorage.whereAsked(storage))
        .keys(InMemoryKeys.random())
        .staff(TestRegister.staff())
        .build();
  }

  @Test
  @DisplayName("G6 a register whose purpose rests on another basis than before is not opened")
  void unrecordedChangeIsNotOpened() {
    refuses(ErrorCode.INVALID_DEFINITION, () -> opened(DefinitionSuccession.of(PREVIOUS)));
    assertThat(
            storage.<Boolean>inTransaction(
                tx -> tx.keys().ring(PREVIOUS.id().value()).keys().isEmpty()))
        .as("no key was made")
        .isTrue();
  }

  @Test
  @DisplayName("G6 with a reason, and people informed, it is opened")
  void recordedChangeIsOpened() {
    BasisChange change =
        new BasisChange(
            new BasisChange.Where(Purpose.INVOICING, SubjectRole.CUSTOMER),
            new LegalBasis.Contract(),
            DUTY,
            "a new act asks for it",
            "notice, version 2");
    assertThat(
            opened(new DefinitionSuccession(PREVIOUS, List.of(change), List.of()))
                .definition()
                .activity(Purpose.INVOICING))
        .isPresent();
  }
}
