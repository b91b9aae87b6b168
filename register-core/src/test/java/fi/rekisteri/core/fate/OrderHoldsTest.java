package fi.rekisteri.core.fate;

import static fi.rekisteri.core.fate.Someone.customer;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.WEB_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.PlanFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from orders, where a host has the kinds of holds cover other fields. */
class OrderHoldsTest {
  private static final String TODAY = "2026-01-10";
  private static final String OPEN = "HOLD OPEN_INVOICE INVOICE_PAID since 2026-01-10";
  private static final String UNKNOWN =
      "HOLD ACCOUNTING_VOUCHER FINANCIAL_YEAR_KNOWN since 2026-01-10";
  private static final String GONE = "ERASE since 2026-01-10 by S32";

  private static Someone asking() {
    return customer().since("2001-01-01").has(WEB_ADDRESS).demands(ErasureCause.PROMISED, TODAY);
  }

  private static Someone owing() {
    return asking().ordered("1", Status.INVOICED, "2025-12-01", "");
  }

  @Test
  @DisplayName("S32.4 a kind that covers everything holds everything, paid orders too")
  void openInvoiceMayCoverEverything() {
    Someone owing =
        owing()
            .ordered("2", Status.PAID, "2025-12-01", "")
            .in(OwnRules.covering(HoldRule.OPEN_INVOICE, Set.of()));
    assertThat(owing.fateOn(TODAY, NAME, "")).isEqualTo(OPEN);
    assertThat(owing.fateOn(TODAY, WEB_ADDRESS, "")).isEqualTo(OPEN);
    assertThat(owing.fateOn(TODAY, ORDER, "2")).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("S32.4 a kind that leaves out the orders, or names them alone, holds no more")
  void openInvoiceMayLeaveOutOrders() {
    Someone names = owing().in(OwnRules.covering(HoldRule.OPEN_INVOICE, Set.of("name")));
    assertThat(names.fateOn(TODAY, NAME, "")).isEqualTo(OPEN);
    assertThat(names.fateOn(TODAY, ORDER, "1")).as("a voucher all the same").isEqualTo(UNKNOWN);
    assertThat(names.fateOn(TODAY, WEB_ADDRESS, "")).isEqualTo(GONE);
    Someone orders = owing().in(OwnRules.covering(HoldRule.OPEN_INVOICE, Set.of("order")));
    assertThat(orders.fateOn(TODAY, ORDER, "1")).isEqualTo(OPEN);
    assertThat(orders.fateOn(TODAY, NAME, "")).isEqualTo(GONE);
  }

  @Test
  @DisplayName("F10 a voucher holds its own line only where the kind covers orders, or all")
  void vouchersFollowTheirKind() {
    Someone booked = asking().ordered("1", Status.PAID, "2025-12-01", "2025-12-31");
    assertThat(
            booked
                .in(OwnRules.covering(HoldRule.ACCOUNTING_VOUCHER, Set.of("name")))
                .on(TODAY)
                .whole())
        .isTrue();
    booked.in(OwnRules.covering(HoldRule.ACCOUNTING_VOUCHER, Set.of()));
    assertThat(booked.fateOn(TODAY, ORDER, "1"))
        .isEqualTo("HOLD ACCOUNTING_VOUCHER 2031-12-31 since 2026-01-10");
    assertThat(booked.fateOn(TODAY, NAME, "")).isEqualTo(GONE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"INVOICED", "PAID", "CREDITED"})
  @DisplayName("F10 a voucher without a financial year is held and reported, never erased silently")
  void voucherWithoutYearIsHeld(Status status) {
    Someone owning =
        asking()
            .ordered("1", status, "1999-12-01", "")
            .in(OwnRules.covering(HoldRule.OPEN_INVOICE, Set.of("name")));
    Judgement judged = owning.on(TODAY);
    assertThat(owning.fateOn(TODAY, ORDER, "1")).isEqualTo(UNKNOWN);
    assertThat(owning.fateOn(TODAY, WEB_ADDRESS, "")).isEqualTo(GONE);
    assertThat(judged.findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
    assertThat(judged.whole()).isFalse();
    assertThat(judged.nextLook()).contains(LocalDate.parse(TODAY));
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"INVOICED", "PAID", "CREDITED"},
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("F10 what was never invoiced is no voucher, and nothing is missing of it")
  void otherOrdersAreNoVouchers(Status status) {
    Judgement judged = asking().ordered("1", status, "1999-12-01", "").on(TODAY);
    assertThat(judged.findings()).isEmpty();
    assertThat(judged.whole()).isEqualTo(status == Status.CANCELLED);
  }

  @Test
  @DisplayName("F10 a year that is missing is reported once the voucher is due, and not before")
  void missingYearIsReportedWhenDue() {
    Someone active = customer().since("2001-01-01").ordered("1", Status.PAID, "2025-12-01", "");
    assertThat(active.on(TODAY).findings()).isEmpty();
    active.demands(ErasureCause.PROMISED, TODAY);
    assertThat(active.on(TODAY).findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
  }

  @Test
  @DisplayName("F10 a financial year of which no law is declared holds its voucher as well")
  void yearWithoutLawIsHeld() {
    RecordHolds holds =
        new RecordHolds(Someone.NOTICE.retentionPolicy().withBookkeeping(List.of()));
    List<LegalHold> derived =
        holds.of(
            customer().ordered("1", Status.PAID, "2010-03-01", "2010-12-31").values(),
            LocalDate.parse(TODAY));
    assertThat(derived)
        .singleElement()
        .matches(hold -> hold.code().equals(HoldRule.ACCOUNTING_VOUCHER))
        .matches(hold -> hold.untilEvent().orElseThrow().equals("FINANCIAL_YEAR_KNOWN"));
  }

  @Test
  @DisplayName("F10, S32 a hold tells who says so, since when, and until when")
  void holdsTellTheirTime() {
    RecordHolds holds = new RecordHolds(Someone.NOTICE.retentionPolicy());
    Someone booked =
        customer()
            .ordered("1", Status.PAID, "2024-03-01", "2024-12-31")
            .ordered("2", Status.PAID, "2024-02-01", "2024-12-31")
            .ordered("3", Status.INVOICED, "2023-02-01", "2023-12-31");
    List<LegalHold> derived = holds.of(booked.values(), LocalDate.parse(TODAY));
    assertThat(derived)
        .extracting(LegalHold::code, hold -> hold.from().toString(), hold -> hold.until())
        .hasToString(
            "[(\"ACCOUNTING_VOUCHER\", \"2023-02-01\", Optional[2029-12-31]),"
                + " (\"ACCOUNTING_VOUCHER\", \"2024-02-01\", Optional[2030-12-31]),"
                + " (\"OPEN_INVOICE\", \"2023-02-01\", Optional.empty),"
                + " (\"OPEN_INVOICE\", \"2023-02-01\", Optional.empty)]");
    assertThat(derived).allMatch(hold -> hold.source().equals(LegalHold.REGISTER));
    assertThat(holds.of(customer().values(), LocalDate.parse(TODAY))).isEmpty();
  }
}
