package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.FIRST_DAY;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.WORDS;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.CoarsePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnonymisationCheckTest {
  private static CoarsePart<String> part(FieldKey<String> field) {
    return new CoarsePart<>("domain", field, List.of("fi", "com"), values -> "fi");
  }

  private static AnonymisationRule rule(FieldKey<String> field) {
    return AnonymisationRule.of("people", part(field));
  }

  private static LegalBasis interest() {
    BalancingTest weighed = new BalancingTest(TEXT, FIRST_DAY, FIRST_DAY.plusYears(1));
    return new LegalBasis.LegitimateInterest(TEXT, weighed);
  }

  private static Consumer<RegisterDefinitionBuilder> with(AnonymisationRule... rules) {
    return builder ->
        builder
            .activity(
                SmallRegister.activity(Purpose.STATISTICS, interest())
                    .withFields(Set.of(NAME, EMAIL)))
            .change(
                changes ->
                    changes.retentionPolicy(policy -> policy.withAnonymisation(List.of(rules))));
  }

  @Test
  @DisplayName("S88.2 a declared field that serves statistics may be made coarse")
  void statisticalFieldIsAccepted() {
    assertThat(problemsAfter(with(rule(EMAIL)))).isEmpty();
    RegisterDefinitionBuilder builder = SmallRegister.complete();
    with(rule(EMAIL)).accept(builder);
    RegisterDefinition definition = builder.build();
    assertThat(definition.toBuilder().build().retentionPolicy().anonymisation())
        .isEqualTo(definition.retentionPolicy().anonymisation())
        .hasSize(1);
  }

  @Test
  @DisplayName("S88.2 of a field that tells who somebody is nothing remains")
  void identifyingFieldIsRefused() {
    assertThat(problemsAfter(with(rule(NAME))))
        .containsExactly(
            "anonymisation[people].parts[domain]: its field tells who somebody is; nothing of that"
                + " may remain (S88.2)");
    assertThat(problemsAfter(b -> with(rule(EMAIL)).accept(b.searchKey(unique()))))
        .singleElement()
        .asString()
        .contains("tells who somebody is");
  }

  private static SearchKey<String> unique() {
    return new SearchKey<>(
        "byEmail",
        EMAIL,
        Normalisation.EMAIL,
        SearchKey.Uniqueness.UNIQUE,
        Optional::of,
        term -> term);
  }

  @Test
  @DisplayName("S88.2 a field that no statistics need is erased, and not made coarse")
  void fieldWithoutStatisticsIsRefused() {
    assertThat(
            problemsAfter(
                b ->
                    b.change(
                        changes ->
                            changes.retentionPolicy(
                                policy -> policy.withAnonymisation(List.of(rule(EMAIL)))))))
        .containsExactly(
            "anonymisation[people].parts[domain]: its field is not bound to STATISTICS, which is"
                + " what outlives people (S88.2)");
  }

  @Test
  @DisplayName("S88.2 by a field that is taken away nobody is counted any more")
  void removedFieldTakesItsRules() {
    RegisterDefinitionBuilder builder = SmallRegister.complete();
    with(rule(EMAIL)).accept(builder);
    RegisterDefinition without =
        builder.build().toBuilder()
            .change(
                changes -> changes.withoutRecipient(SmallRegister.PARTNER).withoutField("email"))
            .build();
    assertThat(without.retentionPolicy().anonymisation()).isEmpty();
  }

  @Test
  @DisplayName("S88.2, law 9 undeclared fields, other types and names twice are refused")
  void brokenRuleIsRefused() {
    assertThat(problemsAfter(with(rule(UNDECLARED))))
        .containsExactly(
            "anonymisation[people].parts[domain]: its field shoeSize is not declared (S16.1)");
    FieldKey<String> one = FieldKey.of("email", Cardinality.ONE, WORDS);
    assertThat(problemsAfter(with(rule(one))))
        .containsExactly(
            "anonymisation[people].parts[domain]: its field is declared with another type");
    assertThat(problemsAfter(with(rule(EMAIL), rule(EMAIL))))
        .containsExactly("anonymisation[people]: declared more than once; keep one");
  }
}
