package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.PARTNER;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisclosureCheckTest {

  @Test
  @DisplayName("S6.2 own targeting may not be a reason to disclose")
  void disclosureForOwnTargetingIsRefused() {
    LegalBasis duty = new LegalBasis.LegalObligation("x");
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .activity(SmallRegister.activity(Purpose.AD_TARGETING_OWN, duty))
                        .disclosureRule(rule(Purpose.AD_TARGETING_OWN, PARTNER, NAME))))
        .containsExactly(
            "disclosureRules[INVOICING].purpose: own targeting never leaves the controller (S6.2)");
  }

  @Test
  @DisplayName("S30.3, S29.1, S3.2 purpose, fields and recipients of a disclosure are declared")
  void undeclaredPartsAreRefused() {
    assertThat(problemsAfter(b -> b.disclosureRule(rule(Purpose.INVOICING, PARTNER, NAME))))
        .singleElement()
        .asString()
        .startsWith("disclosureRules[INVOICING].purpose: INVOICING is not declared");
    assertThat(problemsAfter(b -> b.disclosureRule(rule(Purpose.ORDER_MANAGEMENT, "X", NAME))))
        .containsExactly("disclosureRules[INVOICING].recipients[X]: is not declared (S29.1)");
    assertThat(
            problemsAfter(
                b -> b.disclosureRule(rule(Purpose.ORDER_MANAGEMENT, PARTNER, UNDECLARED))))
        .containsExactly("disclosureRules[INVOICING].fields[shoeSize]: is not declared (S30.3)");
  }

  @Test
  @DisplayName("S34 a ground stands once, and control: a sound rule is accepted")
  void sameGroundTwiceIsRefused() {
    DisclosureRule rule = rule(Purpose.ORDER_MANAGEMENT, PARTNER, NAME);
    assertThat(problemsAfter(builder -> builder.disclosureRule(rule))).isEmpty();
    assertThat(problemsAfter(builder -> builder.disclosureRule(rule).disclosureRule(rule)))
        .containsExactly("disclosureRules[INVOICING]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S29.1, S30.2, F13 a ground of the notice asks for the evidence of the notice")
  void otherEvidenceIsRefused() {
    Map<DisclosureGround, Evidence> asked =
        Map.of(
            DisclosureGround.LEGAL_DUTY, Evidence.STATUTE,
            DisclosureGround.DEBT_COLLECTION, Evidence.CLAIM,
            DisclosureGround.VALUE_ADDED_SERVICE, Evidence.CONTRACT,
            DisclosureGround.CREDIT_DECISION_SUPPORT, Evidence.CONTRACT,
            DisclosureGround.TECHNICAL_OPERATION, Evidence.CONTRACT);
    asked.forEach(
        (ground, evidence) -> {
          assertThat(problemsAfter(b -> b.disclosureRule(on(ground, Evidence.CASE))))
              .singleElement()
              .asString()
              .startsWith("disclosureRules[" + ground + "].evidence: is " + evidence);
          assertThat(problemsAfter(b -> b.disclosureRule(on(ground, evidence)))).isEmpty();
        });
    DisclosureGround own = new DisclosureGround("OWN_GROUND");
    for (Evidence evidence : Evidence.values()) {
      assertThat(problemsAfter(b -> b.disclosureRule(on(own, evidence)))).isEmpty();
    }
  }

  @Test
  @DisplayName("F14 what serves credit never serves marketing, and control: it serves a decision")
  void creditForMarketingIsRefused() {
    LegalBasis duty = new LegalBasis.LegalObligation("x");
    ProcessingActivity plain = SmallRegister.activity(Purpose.CREDIT_APPLICATION, duty);
    DisclosureRule rule =
        new DisclosureRule(
            DisclosureGround.CREDIT_APPLICATION,
            Purpose.CREDIT_APPLICATION,
            Set.of(PARTNER),
            Set.of(NAME),
            Evidence.CASE,
            TEXT);
    assertThat(problemsAfter(b -> b.activity(plain).disclosureRule(rule))).isEmpty();
    assertThat(problemsAfter(b -> b.activity(forbiddable(plain)).disclosureRule(rule)))
        .anyMatch(p -> p.startsWith("disclosureRules[CREDIT_APPLICATION].purpose: "));
  }

  @Test
  @DisplayName("F14, S29 credit data is bound to no purpose that markets")
  void creditDataForMarketingIsRefused() {
    FieldKey<String> score = FieldKey.of("creditScore", Cardinality.ONE, SmallRegister.WORDS);
    LegalBasis duty = new LegalBasis.LegalObligation("x");
    ProcessingActivity plain =
        SmallRegister.activity(Purpose.DEBT_COLLECTION, duty).withFields(Set.of(score));
    assertThat(problemsAfter(b -> holding(score, b).activity(plain)))
        .noneMatch(problem -> problem.contains("F14"));
    assertThat(problemsAfter(b -> holding(score, b).activity(forbiddable(plain))))
        .contains(
            "activities[DEBT_COLLECTION].fields[creditScore]: is credit data, which never serves"
                + " marketing (F14)");
  }

  private static RegisterDefinitionBuilder holding(
      FieldKey<String> field, RegisterDefinitionBuilder builder) {
    return builder
        .field(FieldSchema.optional(field, DataCategory.CREDIT, TEXT))
        .retention(SmallRegister.kept(DataCategory.CREDIT, Period.ofMonths(1)));
  }

  private static ProcessingActivity forbiddable(ProcessingActivity activity) {
    return new ProcessingActivity(
        activity.purpose(),
        activity.description(),
        activity.status(),
        activity.bases(),
        activity.fields(),
        new ActivityTraits(false, Set.of(ProhibitionScope.DIRECT_MARKETING), Optional.empty()));
  }

  private static DisclosureRule on(DisclosureGround ground, Evidence evidence) {
    return new DisclosureRule(
        ground, Purpose.ORDER_MANAGEMENT, Set.of(PARTNER), Set.of(NAME), evidence, TEXT);
  }

  private static DisclosureRule rule(Purpose purpose, String recipient, FieldKey<?> field) {
    return new DisclosureRule(
        DisclosureGround.INVOICING, purpose, Set.of(recipient), Set.of(field), Evidence.CASE, TEXT);
  }
}
