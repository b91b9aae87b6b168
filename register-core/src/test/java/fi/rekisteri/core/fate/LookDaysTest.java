package fi.rekisteri.core.fate;

import static fi.rekisteri.core.fate.Someone.NOTICE;
import static fi.rekisteri.core.fate.Someone.contact;
import static fi.rekisteri.core.fate.Someone.customer;
import static fi.rekisteri.customer.CustomerFields.IP_OBSERVATION;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookDaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
  private static final LookDays DAYS = new LookDays(NOTICE);

  private static Optional<LocalDate> of(Someone one) {
    return DAYS.ofWrite(one.facts(), one.values(), TODAY);
  }

  @Test
  @DisplayName("S33 a write tells the first day on which something of it may be due")
  void writeTellsTheFirstDay() {
    assertThat(of(customer().since("2020-01-01"))).as("nothing runs").isEmpty();
    assertThat(of(customer().since("2010-01-01", "2020-05-15")))
        .contains(LocalDate.of(2030, 5, 16));
    assertThat(
            of(
                customer()
                    .since("2010-01-01")
                    .has(IP_OBSERVATION, "1", "x", "2026-01-09T10:00:00Z")))
        .contains(LocalDate.of(2026, 2, 9));
    assertThat(of(Someone.is(SubjectRole.PROSPECT).has(NAME, "", "x", "2025-12-31T10:00:00Z")))
        .contains(LocalDate.of(2027, 1, 1));
    assertThat(of(contact().represents("1", "2010-01-01", "2026-03-31")))
        .contains(LocalDate.of(2036, 4, 1));
  }

  @Test
  @DisplayName("S33 an end counts for what the write did not touch too")
  void endOfWhatWasNotWrittenCounts() {
    Someone bare = Someone.is(SubjectRole.CUSTOMER).since("2010-01-01", "2020-05-15");
    assertThat(of(bare)).contains(LocalDate.of(2030, 5, 16));
    Someone organisation =
        Someone.is(SubjectRole.ORG_CONTACT_PERSON).since("2010-01-01", "2020-05-15");
    assertThat(of(organisation)).contains(LocalDate.of(2030, 5, 16));
    RegisterDefinition shorter =
        OwnRules.length(DataCategory.CONTACT, RetentionAnchor.CUSTOMERSHIP_END, Period.ofYears(2));
    assertThat(new LookDays(shorter).ofWrite(bare.facts(), List.of(), TODAY))
        .as("the shortest of all categories")
        .contains(LocalDate.of(2022, 5, 16));
  }

  @Test
  @DisplayName("G5.1e what has no known end is looked at today")
  void unknownEndIsLookedAtToday() {
    assertThat(of(customer())).contains(TODAY);
    assertThat(of(customer().ordered("1", Status.PAID, "2025-01-01", ""))).contains(TODAY);
    assertThat(of(Someone.is(SubjectRole.PROSPECT))).as("nothing was written").isEmpty();
    for (int version = 0; version < 2; version++) {
      CustomerFacts newcomer =
          new CustomerFacts(CustomerId.random(), version, SubjectRole.PROSPECT, List.of());
      assertThat(DAYS.ofWrite(newcomer, List.of(), TODAY)).as("nothing is held").contains(TODAY);
    }
    assertThat(of(customer().since("9000-01-01", "9999-01-01"))).as("never").isEmpty();
  }

  @Test
  @DisplayName("law 8: the fingerprint of the same rules is the same, in whatever order they stand")
  void fingerprintIsStable() {
    List<RetentionRule> rules = new ArrayList<>(NOTICE.retention());
    Collections.reverse(rules);
    RegisterDefinition turned = changed(c -> c.retentionPolicy(policy -> policy.withRules(rules)));
    assertThat(DAYS.fingerprint())
        .hasSize(64)
        .isEqualTo(new LookDays(NOTICE).fingerprint())
        .isEqualTo(new LookDays(turned).fingerprint())
        // Written down: another process comes to the same, until the notice's rules change.
        .isEqualTo("87821a3e7692126a96dd3a1c41d3674b9188b7fe59afac11d4bbfec085deedda");
  }

  @ParameterizedTest
  @MethodSource("changes")
  @DisplayName("law 8: the fingerprint changes with each rule that a judgement reads")
  void fingerprintTellsEachChange(Consumer<DefinitionChanges> change) {
    assertThat(new LookDays(changed(change)).fingerprint()).isNotEqualTo(DAYS.fingerprint());
  }

  static List<Consumer<DefinitionChanges>> changes() {
    HoldRule own =
        new HoldRule(
            "OWN_HOLD",
            LocalizedText.of("Oma", "Egen", "Own"),
            new fi.rekisteri.processing.RuleId("S32"),
            Set.of("name"),
            Set.of(Purpose.RIGHTS),
            Optional.empty());
    HoldRule claim = NOTICE.retentionPolicy().hold(HoldRule.LEGAL_CLAIM).orElseThrow();
    return List.of(
        c -> c.retention(DataCategory.ONLINE_IDENTIFIER, observed(Period.ofDays(31))),
        c -> c.hold(own),
        c -> c.hold(claim.lasting(Period.ofYears(4))),
        c -> c.hold(claim.withFields(Set.of("name"))),
        c ->
            c.retentionPolicy(
                policy ->
                    policy.withBookkeeping(
                        List.of(
                            new BookkeepingPeriod(LocalDate.of(2016, 1, 1), 7, 10, own.basis())))),
        c ->
            c.retentionPolicy(
                policy ->
                    policy.withBookkeeping(
                        List.of(
                            new BookkeepingPeriod(LocalDate.of(2016, 1, 2), 6, 10, own.basis())))),
        c ->
            c.field(
                "webAddress",
                schema ->
                    new fi.rekisteri.definition.FieldSchema<>(
                        schema.key(), DataCategory.NAME, false, false, schema.label())),
        c -> c.bind(fi.rekisteri.customer.CustomerFields.WEB_ADDRESS, Purpose.SITE_ANALYTICS),
        c ->
            c.activity(
                Purpose.SITE_ANALYTICS,
                activity ->
                    new fi.rekisteri.processing.ProcessingActivity(
                        activity.purpose(),
                        activity.description(),
                        ActivityStatus.SUSPENDED,
                        Map.of(SubjectRole.VISITOR, activity.bases().get(SubjectRole.VISITOR)),
                        activity.fields(),
                        activity.traits())));
  }

  @Test
  @DisplayName("law 8: the fingerprint changes with the zone, in which days are counted")
  void fingerprintTellsTheZone() {
    RegisterDefinition elsewhere = NOTICE.toBuilder().zone(ZoneId.of("Asia/Tokyo")).build();
    assertThat(new LookDays(elsewhere).fingerprint()).isNotEqualTo(DAYS.fingerprint());
  }

  private static RetentionRule observed(Period length) {
    return new RetentionRule(DataCategory.ONLINE_IDENTIFIER, RetentionAnchor.OBSERVATION, length);
  }

  private static RegisterDefinition changed(Consumer<DefinitionChanges> change) {
    return NOTICE.toBuilder().change(change).build();
  }
}
