package fi.rekisteri.core.fate;

import static fi.rekisteri.core.fate.Someone.contact;
import static fi.rekisteri.core.fate.Someone.customer;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.IP_OBSERVATION;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.visit.VisitFields.IDENTITY_LINK;
import static fi.rekisteri.visit.VisitFields.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkedBy;
import fi.rekisteri.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two rules meet. */
class EdgesTest {
  private static final String TODAY = "2026-01-10";
  private static final LocalDate DAY = LocalDate.parse(TODAY);
  private static final FieldKey<String> OWN =
      FieldKey.of("own", Cardinality.ONE, FieldType.of(String.class, s -> s, s -> s));
  private static final FieldSchema<String> OWN_FIELD =
      FieldSchema.optional(OWN, new DataCategory("OWN"), OwnRules.TEXT);

  @Test
  @DisplayName(
      "S33.4 of two events the recorded one counts, and of two recorded ones that with a day")
  void eventsAreCombined() {
    Event first = Event.on(DAY);
    Event other = Event.on(DAY.plusDays(1));
    assertThat(first.orElse(other)).isEqualTo(first);
    assertThat(first.orElse(Event.NOT_YET)).isEqualTo(first);
    assertThat(Event.NOT_YET.orElse(other)).isEqualTo(other);
    assertThat(Event.MISSING.orElse(other)).isEqualTo(other);
    assertThat(Event.MISSING.orElse(Event.NOT_YET)).isEqualTo(Event.NOT_YET);
    assertThat(Event.NOT_YET.orElse(Event.MISSING)).isEqualTo(Event.NOT_YET);
    assertThat(Event.MISSING.orElse(Event.MISSING)).isEqualTo(Event.MISSING);
  }

  @Test
  @DisplayName("S33.4 what has no rule of affiliations ends with the customership that is recorded")
  void recordedCustomershipCounts() {
    Someone left =
        contact()
            .since("2001-01-01", "2012-04-30")
            .represents("1", "2001-01-01", "2015-03-31")
            .has(BILLING_ADDRESS);
    assertThat(left.fateOn(TODAY, BILLING_ADDRESS, ""))
        .isEqualTo("ERASE since 2022-05-01 by S33.1");
    assertThat(left.fateOn(TODAY, NAME, "")).isEqualTo("ERASE since 2025-04-01 by S33.4");
  }

  @Test
  @DisplayName("S33.1 a customer's affiliation is no end of the customer's data")
  void customersAffiliationIsNoEnd() {
    Someone trader = customer().represents("1", "2001-01-01", "2002-03-31");
    assertThat(trader.on(TODAY).findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
    assertThat(trader.fateOn(TODAY, NAME, "")).startsWith("KEEP open");
    Someone active = customer().since("2001-01-01").represents("1", "2001-01-01", "2002-03-31");
    assertThat(new LookDays(Someone.NOTICE).ofWrite(active.facts(), active.values(), DAY))
        .isEmpty();
  }

  @Test
  @DisplayName("G5.1e a rule for people of another role is no rule")
  void ruleOfAnotherRoleIsNone() {
    Someone buyer =
        customer().since("2001-01-01").has(OWN).in(OwnRules.with(OWN_FIELD, "LAST_CONTACT", "P1Y"));
    assertThat(buyer.on(TODAY).findings()).containsExactly(PlanFinding.NO_RULE);
    Someone prospect =
        Someone.is(SubjectRole.PROSPECT)
            .has(OWN)
            .in(
                OwnRules.with(
                    OWN_FIELD,
                    SubjectRole.CUSTOMER,
                    OwnRules.rule(OWN_FIELD.category(), "CUSTOMERSHIP_END", "P1Y")));
    assertThat(prospect.on(TODAY).findings()).containsExactly(PlanFinding.NO_RULE);
  }

  @Test
  @DisplayName("S23, S52 a visit is counted from itself, and a link from its end or its making")
  void visitsAndLinksCountFromThemselves() {
    Someone visitor =
        Someone.is(SubjectRole.VISITOR)
            .has(VISIT, "1", visit("2026-01-01T10:00:00Z"), "2020-01-01T10:00:00Z")
            .has(IDENTITY_LINK, "2", link(Optional.empty()), "2020-01-01T10:00:00Z")
            .has(
                IDENTITY_LINK,
                "3",
                link(Optional.of(Instant.parse("2026-01-05T10:00:00Z"))),
                "2020-01-01T10:00:00Z");
    assertThat(visitor.fateOn(TODAY, VISIT, "1")).isEqualTo("KEEP 2026-07-01 by S23");
    assertThat(visitor.fateOn(TODAY, IDENTITY_LINK, "2")).isEqualTo("KEEP 2026-06-20 by S23");
    assertThat(visitor.fateOn(TODAY, IDENTITY_LINK, "3")).isEqualTo("KEEP 2026-07-05 by S23");
  }

  @Test
  @DisplayName(
      "S63 what was guessed is counted from the last visit, and from itself once that is gone")
  void guessesCountFromTheLastVisit() {
    Someone visitor =
        Someone.is(SubjectRole.VISITOR)
            .has(OWN, "", "held", "2025-06-30T10:00:00Z")
            .in(OwnRules.with(OWN_FIELD, "LAST_VISIT", "P1Y"));
    assertThat(visitor.fateOn(TODAY, OWN, "")).isEqualTo("KEEP 2026-06-30 by Art. 5(1)(e)");
    visitor
        .has(VISIT, "1", visit("2025-12-01T10:00:00Z"))
        .has(VISIT, "2", visit("2025-11-01T10:00:00Z"));
    assertThat(visitor.fateOn(TODAY, OWN, "")).isEqualTo("KEEP 2026-12-01 by Art. 5(1)(e)");
    visitor.has(OWN, "x", "held", "2025-12-31T10:00:00Z");
    assertThat(visitor.fateOn(TODAY, OWN, "x")).isEqualTo("KEEP 2026-12-31 by Art. 5(1)(e)");
  }

  private static Visit visit(String at) {
    return new Visit(
        "statistics",
        Purpose.SITE_ANALYTICS,
        Instant.parse(at),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static IdentityLink link(Optional<Instant> until) {
    return new IdentityLink(
        CustomerId.random(),
        CustomerId.random(),
        Instant.parse("2025-12-20T10:00:00Z"),
        LinkedBy.FORM,
        Purpose.SITE_ANALYTICS,
        new RuleId("Art. 6(1)(a)"),
        Optional.empty(),
        "1",
        Optional.empty(),
        until);
  }

  @ParameterizedTest
  @CsvSource({"P6Y, 2022-12-31", "P10Y, 2026-12-31"})
  @DisplayName("S33.3 the limit that ends first decides, whichever was declared first")
  void earlierLimitDecides(String length, String through) {
    Someone buyer =
        customer()
            .since("2000-01-01", "2022-06-30")
            .ordered("1", Status.CANCELLED, "2016-02-29", "2016-12-31")
            .ordered("2", Status.CANCELLED, "2029-02-28", "2029-12-31")
            .has(ORDER, "3", "held")
            .in(OwnRules.ordersBy("FINANCIAL_YEAR_END", length));
    assertThat(buyer.fateOn("2022-01-01", ORDER, "1"))
        .isEqualTo("KEEP " + through + " by Art. 5(1)(e)");
    assertThat(buyer.fateOn("2022-01-01", ORDER, "2")).isEqualTo("KEEP 2032-06-30 by S33.1");
    assertThat(buyer.fateOn("2022-01-01", ORDER, "3")).isEqualTo("KEEP 2032-06-30 by S33.1");
  }

  @Test
  @DisplayName(
      "law 4: the end of what is asked for in parts takes the person only where nothing goes on")
  void partsTakeThePersonOnlyAtTheEnd() {
    Someone active = customer().since("2001-01-01").demands(ErasureCause.PROMISED, TODAY, NAME);
    assertThat(active.on(TODAY).whole()).isFalse();
    assertThat(active.on(TODAY).nextLook()).as("something goes today").contains(DAY);
    assertThat(customer().demands(ErasureCause.PROMISED, TODAY, NAME).on(TODAY).whole())
        .as("no customership keeps what is left")
        .isTrue();
    Someone later =
        customer()
            .since("2001-01-01")
            .demands(ErasureCause.PROMISED, TODAY, NAME)
            .demands(ErasureCause.PROMISED, "2026-01-11");
    assertThat(later.on(TODAY).whole()).isFalse();
    assertThat(later.on("2026-01-11").whole()).isTrue();
    Someone prospect =
        Someone.is(SubjectRole.PROSPECT).has(NAME).demands(ErasureCause.PROMISED, TODAY, NAME);
    assertThat(prospect.on(TODAY).whole()).isTrue();
    Someone leaving = contact().since("2001-01-01").represents("1", "2001-01-01", "2005-01-01");
    assertThat(leaving.on(TODAY).whole()).as("the organisation goes on without them").isTrue();
  }

  @Test
  @DisplayName("S33.1 an end in the future is no day to look at, the end of the period is")
  void futureEndIsNoLook() {
    Someone leaving = customer().since("2001-01-01", "2026-03-01");
    assertThat(leaving.on(TODAY).nextLook()).contains(LocalDate.of(2036, 3, 2));
  }

  @Test
  @DisplayName("S33 what is left of a person, when it may go, is looked at today")
  void bareEndIsLookedAt() {
    Someone ended = Someone.is(SubjectRole.CUSTOMER).since("2001-01-01", "2010-01-01");
    assertThat(ended.on(TODAY).whole()).isTrue();
    assertThat(ended.on(TODAY).nextLook()).contains(DAY);
    Someone held = ended.held("COMPLAINT", "2026-01-01", "");
    assertThat(held.on(TODAY).whole()).as("a hold of everything").isFalse();
    Someone contact = Someone.is(SubjectRole.ORG_CONTACT_PERSON).since("2001-01-01", "2010-01-01");
    assertThat(contact.on(TODAY).whole()).isTrue();
  }

  @Test
  @DisplayName(
      "Art. 17(1)(b) a purpose without a basis for the role makes nothing lawful, nor breaks")
  void purposeWithoutBasisIsLeftOut() {
    Someone visitor =
        Someone.is(SubjectRole.VISITOR)
            .has(NAME, "", "held", "2026-01-09T10:00:00Z")
            .withdraws(Purpose.SITE_ANALYTICS, "2026-01-05T10:00:00Z");
    assertThat(visitor.fateOn(TODAY, NAME, "")).startsWith("KEEP 2027-01-09");
  }

  @Test
  @DisplayName("Art. 18(1)(b) of several restrictions the one is told that answers the demand")
  void answeringRestrictionIsTold() {
    Someone asking =
        customer()
            .since("2001-01-01")
            .restricts(RestrictionGround.ACCURACY_CONTESTED)
            .restricts(RestrictionGround.UNLAWFUL_PROCESSING)
            .demands(ErasureCause.UNLAWFUL, TODAY);
    assertThat(asking.fateOn(TODAY, NAME, ""))
        .isEqualTo("RESTRICT since 2026-01-10 by Art. 18(1)(b)");
    assertThat(asking.on(TODAY).nextLook()).as("until it is lifted").contains(DAY);
  }

  @Test
  @DisplayName("S84.3 a role of which one end is open has no known end")
  void openRoleHasNoEnd() {
    Someone asking =
        contact()
            .since("2001-01-01")
            .represents("1", "2010-01-01", "2026-02-01")
            .represents("2", "2012-01-01", "")
            .demands(ErasureCause.PROMISED, TODAY);
    assertThat(asking.fateOn(TODAY, NAME, ""))
        .isEqualTo("HOLD CONTACT_PERSON_ROLE ROLE_END since 2026-01-10");
    Fate.Hold ending =
        (Fate.Hold)
            contact()
                .represents("1", "2010-01-01", "2026-02-01")
                .demands(ErasureCause.PROMISED, TODAY)
                .on(TODAY)
                .fates()
                .get(1)
                .fate();
    assertThat(ending.hold().untilEvent()).as("a day or an event").isEmpty();
  }

  @Test
  @DisplayName("law 5: what goes, or waits for an event, is looked at today")
  void whatWaitsForNoDayIsLookedAtToday() {
    RuleId rule = new RuleId("S33.1");
    List<Fate> today =
        List.of(
            new Fate.Erase(rule, DAY), new Fate.Anonymise(rule, DAY), new Fate.Restrict(rule, DAY));
    for (Fate fate : today) {
      assertThat(NextDay.of(List.of(new ValueFate("name", "", fate)), List.of(), DAY))
          .contains(DAY);
    }
    Fate keep = new Fate.Keep(rule, Optional.of(DAY));
    assertThat(NextDay.of(List.of(new ValueFate("name", "", keep)), List.of(DAY), DAY))
        .contains(DAY.plusDays(1));
  }

  @Test
  @DisplayName("S23 an active customer whose observation is over is looked at today")
  void overdueObservationIsLookedAt() {
    Someone active =
        customer().since("2001-01-01").has(IP_OBSERVATION, "1", "x", "2020-01-01T10:00:00Z");
    assertThat(active.on(TODAY).nextLook()).contains(DAY);
  }
}
