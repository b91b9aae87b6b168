package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.RetainingRegister.order;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host whose invoices know which order they are for holds that one and no other. */
class NamedOrderTest {
  private final RetainingRegister at = new RetainingRegister();
  private final Map<CustomerId, List<HoldSource.SourceHold>> invoices = new HashMap<>();

  @Test
  @DisplayName("S32.4 one open invoice of the host's names one order: the other orders go")
  void openInvoiceNamesItsOrder() {
    at.holdSources.add(invoices());
    at.reopened();
    CustomerId id = at.ended(LONG_AGO, order("T-1", Status.PAID), order("T-2", Status.PAID));
    Entry<OrderSummary> first = orders(id).get(0);
    invoices.put(id, List.of(unpaid(first.element())));
    assertThat(at.execute(at.approved()).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.PARTLY_ERASED, 1));
    assertThat(orders(id)).extracting(Entry::element).containsExactly(first.element());
    assertThat(at.clerk().forPurpose(Purpose.RIGHTS).get(id).value(CustomerFields.NAME))
        .as("an invoice needs its name")
        .isPresent();
  }

  private static HoldSource.SourceHold unpaid(String order) {
    return new HoldSource.SourceHold(
        HoldRule.OPEN_INVOICE, TODAY, Optional.empty(), Optional.of("INVOICE_PAID"), Set.of(order));
  }

  private List<Entry<OrderSummary>> orders(CustomerId id) {
    return at.clerk().forPurpose(Purpose.RIGHTS).collection(id, CustomerFields.ORDER, null, 10);
  }

  private HoldSource invoices() {
    return new HoldSource() {
      @Override
      public String name() {
        return "invoices";
      }

      @Override
      public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
        return invoices;
      }
    };
  }
}
