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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What follows from orders, where a host has the kinds of holds cover other fields. */
class OrderHoldsTest {
  private static final String TODAY = "2026-01-10";
  private static final String OPEN = "HOLD OPEN_INVOICE INVOICE_PAID since 2026-01-10";
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
    assertThat(names.fateOn(TODAY, ORDER, "1")).isEqualTo(GONE);
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
