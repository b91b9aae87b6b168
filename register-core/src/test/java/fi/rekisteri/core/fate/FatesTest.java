package fi.rekisteri.core.fate;

import static fi.rekisteri.core.fate.Someone.NOTICE;
import static fi.rekisteri.core.fate.Someone.contact;
import static fi.rekisteri.core.fate.Someone.customer;
import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.IP_OBSERVATION;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decides besides the days of a table, and the traps that others fell into. */
class FatesTest {
  private static final String TODAY = "2026-01-10";

  @Test
  @DisplayName("S33.1 trap: an active customer of thirty years is never due")
  void activeCustomerIsNeverDue() {
    Someone loyal =
        customer()
            .since("1996-01-01")
            .has(EMAIL, "1", "held", "1996-01-01T10:00:00Z")
            .ordered("1", Status.PAID, "1996-02-01", "1996-12-31");
    Judgement judgement = loyal.on("2026-01-01");
    assertThat(judgement.fates()).noneMatch(Verdicts::goes).hasSize(3);
    assertThat(judgement.whole()).isFalse();
    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.nextLook()).as("time alone changes nothing").isEmpty();
  }

  @Test
  @DisplayName("S33 trap: what is obtained late is not kept longer, nor what is old shorter")
  void ageIsNotCountedFromCreation() {
    Someone ended =
        customer()
            .since("2000-01-01", "2020-05-15")
            .has(EMAIL, "1", "held", "2025-12-31T10:00:00Z")
            .has(EMAIL, "2", "held", "1990-12-31T10:00:00Z");
    for (String element : List.of("1", "2")) {
      assertThat(ended.fateOn("2030-05-15", EMAIL, element)).startsWith("KEEP 2030-05-15");
      assertThat(ended.fateOn("2030-05-16", EMAIL, element)).startsWith("ERASE since 2030-05-16");
    }
    assertThat(ended.on("2030-05-15").nextLook()).contains(LocalDate.of(2030, 5, 16));
    assertThat(ended.on("2030-05-16").whole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // zone, when it was seen, the last day of thirty
    "Europe/Helsinki,     2026-03-28T21:59:59Z, 2026-04-27",
    "Europe/Helsinki,     2026-03-28T22:00:00Z, 2026-04-28",
    "Europe/Helsinki,     2026-03-29T00:59:59Z, 2026-04-28",
    "Europe/Helsinki,     2026-03-29T20:59:59Z, 2026-04-28",
    "Europe/Helsinki,     2026-03-29T21:00:00Z, 2026-04-29",
    "Europe/Helsinki,     2026-10-24T21:00:00Z, 2026-11-24",
    "Europe/Helsinki,     2026-10-25T00:30:00Z, 2026-11-24",
    "Europe/Helsinki,     2026-10-25T01:30:00Z, 2026-11-24",
    "Europe/Helsinki,     2026-10-25T22:00:00Z, 2026-11-25",
    "America/Los_Angeles, 2026-01-01T07:59:59Z, 2026-01-30",
    "America/Los_Angeles, 2026-01-01T08:00:00Z, 2026-01-31",
    "Pacific/Kiritimati,  2026-01-01T10:00:00Z, 2026-02-01",
    "Etc/GMT+12,          2026-01-01T11:59:59Z, 2026-01-30"
  })
  @DisplayName("S23, law 8: thirty days from the day on which it was seen, in the register's zone")
  void observationsAreDatedInTheZone(String zone, String seenAt, String through) {
    IpObservation seen = new IpObservation("192.0.2.1", Instant.parse(seenAt), "shop");
    Someone active =
        customer()
            .since("2020-01-01")
            .has(IP_OBSERVATION, "1", seen, "2026-09-09T09:09:09Z")
            .in(NOTICE.toBuilder().zone(ZoneId.of(zone)).build());
    LocalDate last = LocalDate.parse(through);
    assertThat(active.fateOn(through, IP_OBSERVATION, "1"))
        .isEqualTo("KEEP " + through + " by S23");
    Judgement after = active.on(last.plusDays(1).toString());
    assertThat(Told.fate(after, "ipObservation", "1"))
        .startsWith("ERASE since " + last.plusDays(1));
    assertThat(after.whole()).as("the customer stays").isFalse();
    assertThat(active.on(through).nextLook()).contains(last.plusDays(1));
  }

  @Test
  @DisplayName("S23 each observation has its own end")
  void eachObservationEnds() {
    Someone active =
        customer()
            .since("2020-01-01")
            .has(IP_OBSERVATION, "1", seen("2026-01-01T10:00:00Z"))
            .has(IP_OBSERVATION, "2", seen("2026-01-05T10:00:00Z"));
    Judgement judgement = active.on("2026-02-01");
    assertThat(Told.fate(judgement, "ipObservation", "1")).startsWith("ERASE since 2026-02-01");
    assertThat(Told.fate(judgement, "ipObservation", "2")).startsWith("KEEP 2026-02-04");
  }

  private static IpObservation seen(String at) {
    return new IpObservation("192.0.2.1", Instant.parse(at), "shop");
  }

  @Test
  @DisplayName("S33, G5.1e a customer without a customership is kept and reported, never silently")
  void missingAnchorIsReported() {
    Judgement judgement = customer().on(TODAY);
    assertThat(judgement.findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
    assertThat(judgement.nextLook()).contains(LocalDate.parse(TODAY));
    assertThat(contact().on(TODAY).findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
  }

  @Test
  @DisplayName("G5.1e a value for which no rule is declared is kept and reported")
  void undeclaredFieldIsReported() {
    FieldKey<String> strange =
        FieldKey.of("strange", Cardinality.ONE, FieldType.of(String.class, s -> s, s -> s));
    Judgement judgement = customer().since("2020-01-01").has(strange).on(TODAY);
    assertThat(judgement.findings()).containsExactly(PlanFinding.NO_RULE);
    assertThat(Told.fate(judgement, "strange", "")).isEqualTo("KEEP open by G5.1e");
    assertThat(judgement.whole()).isFalse();
  }

  @Test
  @DisplayName("S36 a demand for some fields takes those, from its day on")
  void demandTakesItsFields() {
    Someone asking =
        customer()
            .since("2020-01-01")
            .has(EMAIL, "1", "held")
            .demands(ErasureCause.OBJECTION, "2026-01-12", EMAIL);
    assertThat(asking.on("2026-01-11").nextLook()).contains(LocalDate.of(2026, 1, 12));
    assertThat(asking.fateOn("2026-01-11", EMAIL, "1")).startsWith("KEEP open");
    assertThat(asking.fateOn("2026-01-12", EMAIL, "1"))
        .isEqualTo("ERASE since 2026-01-12 by Art. 17(1)(c)");
    assertThat(asking.fateOn("2026-01-12", NAME, "")).startsWith("KEEP open");
    assertThat(asking.on("2026-01-12").whole()).isFalse();
  }

  @Test
  @DisplayName("S32, S88.3 of several reasons the earliest decides, in whatever order they came")
  void earliestReasonDecides() {
    Someone asking =
        customer()
            .since("2000-01-01", "2015-12-31")
            .demands(ErasureCause.PROMISED, "2026-01-05")
            .demands(ErasureCause.CHILD, "2025-01-05");
    assertThat(asking.fateOn(TODAY, NAME, "")).isEqualTo("ERASE since 2025-01-05 by Art. 17(1)(f)");
    assertThat(asking.on(TODAY).whole()).isTrue();
  }

  @Test
  @DisplayName("S33.3 each rule is a limit: of several the one that ends first decides")
  void firstLimitDecides() {
    Someone buyer =
        customer()
            .since("2000-01-01", "2022-06-30")
            .ordered("1", Status.CANCELLED, "2016-02-29", "2016-12-31")
            .ordered("2", Status.CANCELLED, "2016-02-29", "")
            .in(OwnRules.ordersBy("FINANCIAL_YEAR_END", "P6Y"));
    assertThat(buyer.fateOn("2022-12-31", ORDER, "1")).isEqualTo("KEEP 2022-12-31 by Art. 5(1)(e)");
    assertThat(buyer.fateOn("2023-01-01", ORDER, "1")).startsWith("ERASE since 2023-01-01");
    assertThat(buyer.fateOn("2023-01-01", ORDER, "2")).isEqualTo("KEEP 2032-06-30 by S33.1");
    Someone dated = buyer.in(OwnRules.ordersBy("DOCUMENT_DATE", "P6Y"));
    assertThat(dated.fateOn("2022-02-28", ORDER, "2")).isEqualTo("KEEP 2022-02-28 by S38");
    assertThat(dated.fateOn("2022-03-01", ORDER, "2")).startsWith("ERASE since 2022-03-01 by S38");
    assertThat(dated.on("2022-01-01").findings()).isEmpty();
  }

  @Test
  @DisplayName("S33 where the only event is not recorded, the value is reported")
  void onlyAnchorMissingIsReported() {
    Someone buyer =
        customer()
            .since("2000-01-01", "2022-06-30")
            .ordered("1", Status.CANCELLED, "2016-02-29", "")
            .in(OwnRules.ordersOnlyBy("FINANCIAL_YEAR_END", "P6Y"));
    assertThat(buyer.on(TODAY).findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
    assertThat(buyer.fateOn(TODAY, ORDER, "1")).isEqualTo("KEEP open by Art. 5(1)(e)");
  }

  @Test
  @DisplayName("fates stand in the order of fields and elements, one for each value")
  void fatesAreOrdered() {
    Someone several =
        customer()
            .since("2020-01-01")
            .has(EMAIL, "b", "held")
            .has(AFFILIATION, "c", "held")
            .has(EMAIL, "a", "held");
    assertThat(several.on(TODAY).fates())
        .extracting(ValueFate::field, ValueFate::element)
        .hasToString(
            "[(\"affiliation\", \"c\"), (\"email\", \"a\"), (\"email\", \"b\"), (\"name\", \"\")]");
  }

  @Test
  @DisplayName("law 10: what is judged prints where it stands and never what it is")
  void nothingPersonalIsPrinted() {
    Someone one = customer().has(EMAIL, "1", "anna@example.fi");
    assertThat(one.circumstances(TODAY).toString()).contains(TODAY).doesNotContain("anna");
    assertThat(one.values().get(1).toString()).contains("email").doesNotContain("anna");
  }

  @Test
  @DisplayName("S33 a prospect of a category without customers is counted from the last contact")
  void prospectWhoBecameACustomer() {
    DataCategory leads = new DataCategory("LEADS");
    FieldKey<String> lead =
        FieldKey.of("lead", Cardinality.ONE, FieldType.of(String.class, s -> s, s -> s));
    Someone prospect =
        Someone.is(SubjectRole.PROSPECT)
            .has(lead, "", "held", "2024-01-10T10:00:00Z")
            .since("2024-02-01")
            .in(
                OwnRules.with(
                    FieldSchema.optional(lead, leads, OwnRules.TEXT), "LAST_CONTACT", "P1Y"));
    assertThat(prospect.fateOn("2025-01-10", lead, "")).startsWith("KEEP 2025-01-10");
    assertThat(prospect.fateOn("2025-01-11", lead, "")).startsWith("ERASE since 2025-01-11");
    assertThat(prospect.on("2025-01-11").whole()).as("still a customer").isFalse();
  }
}
