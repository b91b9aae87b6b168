package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentCheckTest {
  private static final ProcessingActivity CONSENTED =
      SmallRegister.activity(Purpose.UX_ADAPTATION, new LegalBasis.Consent());
  private static final ProcessingActivity PROFILING =
      SmallRegister.profiling(Purpose.CUSTOMER_RELATIONSHIP, new LegalBasis.Contract());

  @ParameterizedTest
  @MethodSource("consentsWithoutThePurpose")
  @DisplayName("S15.2, L09 what rests on consent needs a declared consent for its purpose")
  void undeclaredConsentIsRefused(Declared<List<ConsentDefinition>> declared) {
    assertThat(problemsAfter(builder -> builder.activity(CONSENTED).consent(declared)))
        .singleElement()
        .asString()
        .startsWith("activities[UX_ADAPTATION].bases: rests on consent");
  }

  static Stream<Declared<List<ConsentDefinition>>> consentsWithoutThePurpose() {
    return Stream.of(
        Declared.noneDeclared(),
        Declared.notStated(),
        Declared.value(List.of(consent(Purpose.SITE_ANALYTICS))));
  }

  @ParameterizedTest
  @MethodSource("decisionsWithoutThePurpose")
  @DisplayName("S66.1, L08 whoever profiles people declares it")
  void undeclaredProfilingIsRefused(Declared<List<AutomatedDecision>> declared) {
    assertThat(problemsAfter(builder -> builder.activity(PROFILING).automatedDecisions(declared)))
        .singleElement()
        .asString()
        .startsWith("activities[CUSTOMER_RELATIONSHIP].profiling: profiles people");
  }

  static Stream<Declared<List<AutomatedDecision>>> decisionsWithoutThePurpose() {
    return Stream.of(
        Declared.noneDeclared(),
        Declared.notStated(),
        Declared.value(List.of(decision(Purpose.SITE_ANALYTICS))));
  }

  @Test
  @DisplayName("control: declared consent and profiling are accepted")
  void declaredIsAccepted() {
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .activity(CONSENTED)
                        .consent(Declared.value(List.of(consent(Purpose.UX_ADAPTATION))))
                        .activity(PROFILING)
                        .automatedDecisions(
                            Declared.value(List.of(decision(Purpose.CUSTOMER_RELATIONSHIP))))))
        .isEmpty();
  }

  @Test
  @DisplayName("S49 two consents for one purpose are refused")
  void sameConsentTwiceIsRefused() {
    ConsentDefinition consent = consent(Purpose.UX_ADAPTATION);
    assertThat(problemsAfter(b -> b.consent(Declared.value(List.of(consent, consent)))))
        .containsExactly("consent[UX_ADAPTATION]: declared more than once; keep one");
  }

  @Test
  @DisplayName("G22 a machine that decides alone names the ground that allows it")
  void machineAloneNeedsGround() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AutomatedDecision(
                    Purpose.CREDIT_APPLICATION,
                    AutomatedDecision.Kind.SOLELY_AUTOMATED,
                    TEXT,
                    TEXT,
                    Optional.empty()));
  }

  private static ConsentDefinition consent(Purpose purpose) {
    return new ConsentDefinition(purpose, "1", TEXT, TEXT);
  }

  private static AutomatedDecision decision(Purpose purpose) {
    return new AutomatedDecision(
        purpose, AutomatedDecision.Kind.PROFILING, TEXT, TEXT, Optional.empty());
  }
}
