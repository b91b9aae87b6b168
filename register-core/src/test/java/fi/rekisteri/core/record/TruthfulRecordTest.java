package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Days;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record says no more of people, safeguards and periods than what was declared of them. */
class TruthfulRecordTest {
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  private static Set<String> rolesOf(RegisterDraft draft, String category) {
    return RecordJsonTest.read(draft)
        .at("/controllerRecord/30(1)(c)/categories")
        .valueStream()
        .filter(one -> one.get("category").asString().equals(category))
        .flatMap(one -> one.get("dataSubjects").valueStream())
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("Art. 30(1)(c) that requests are answered makes no category concern every role")
  void rightsConcernNobodyElsesData() {
    RegisterDraft draft = SampleRecord.shipped();
    assertThat(rolesOf(draft, "BILLING")).contains("CUSTOMER").doesNotContain("VISITOR");
    RegisterDraft onlyRights =
        draft.toBuilder()
            .change(
                c ->
                    draft.activities().stream()
                        .filter(one -> !one.purpose().equals(Purpose.RIGHTS))
                        .map(one -> one.purpose())
                        .forEach(
                            purpose ->
                                c.activity(
                                    purpose, one -> one.withFields(Set.of(CustomerFields.NAME)))))
            .draft();
    assertThat(rolesOf(onlyRights, "BILLING"))
        .as("where nothing else is done with it, that is what is known")
        .contains("VISITOR");
  }

  private static RecordOfProcessing transferring(LocalDate day) {
    TransferTool lapsed =
        TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC 1")
            .on(new Days(Optional.empty(), Optional.of(LAST)));
    TransferTool usable =
        TransferTool.of(TransferTool.Kind.CORPORATE_RULES, "BCR 2").on(Days.from(LAST.plusDays(1)));
    TransferRule rule =
        TransferRule.of(
            "FINANCE_PARTNER",
            new CountryCode("US"),
            LocalizedText.finnish("Tarve"),
            lapsed,
            usable);
    return RecordOfProcessing.of(SampleRecord.shipped().toBuilder().transfer(rule).draft())
        .asOf(day);
  }

  @Test
  @DisplayName(
      "S37.3, Art. 30(1)(e) what has lapsed is no safeguard, and is told with its last day")
  void lapsedToolIsNoSafeguard() {
    RecordOfProcessing before = transferring(LAST);
    assertThat(before.json()).contains("SCC 1").doesNotContain("BCR 2");
    assertThat(before.markdown(Language.EN)).doesNotContain("no longer valid", "BCR 2");
    RecordOfProcessing after = transferring(LAST.plusDays(1));
    assertThat(after.json()).contains("BCR 2").doesNotContain("SCC 1");
    assertThat(after.jsonLd()).contains("BCR 2").doesNotContain("SCC 1");
    assertThat(after.markdown(Language.EN))
        .containsPattern("no longer valid: [^|]*SCC 1; last day 30 June 2026");
  }

  private static JsonNode longest(RegisterDraft draft) {
    return new JsonMapper()
        .readTree(RecordOfProcessing.of(draft).json())
        .at("/controllerRecord/30(1)(f)/longest");
  }

  @Test
  @DisplayName("S33.3, Art. 30(1)(f) a longest period that nobody declared is told as the default")
  void defaultIsNamed() {
    assertThat(longest(SampleRecord.empty()).path("byDefault").asBoolean()).isTrue();
    assertThat(RecordOfProcessing.of(SampleRecord.empty()).markdown(Language.EN))
        .contains("10 years (by default; ");
    assertThat(longest(SampleRecord.shipped()).has("byDefault")).isFalse();
    RegisterDraft shorter =
        SampleRecord.shipped().toBuilder()
            .change(
                c ->
                    c.retentionPolicy(
                        policy -> policy.withRules(List.of()).withLongest(Period.ofYears(3))))
            .draft();
    assertThat(longest(shorter).has("byDefault")).isFalse();
    assertThat(RecordOfProcessing.of(shorter).markdown(Language.EN)).doesNotContain("by default");
  }
}
