package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.error.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderSummaryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Currency EURO = Currency.getInstance("EUR");

  @ParameterizedTest
  @DisplayName("S24 a negative total is a credit note; the scale is that of the currency")
  @CsvSource({
    "-12.5, EUR, -12.50",
    "12, EUR, 12.00",
    "12.500, EUR, 12.50",
    "0, EUR, 0.00",
    "100, JPY, 100",
    "1.234, KWD, 1.234",
    "1E2, EUR, 100.00"
  })
  void amounts(String amount, String currency, String canonical) {
    OrderSummary order = order("A-1", amount, Currency.getInstance(currency));
    assertThat(order.amount()).isEqualTo(new BigDecimal(canonical));
  }

  @ParameterizedTest
  @DisplayName("S24 an amount finer than the currency, or beyond sense, is refused")
  @ValueSource(strings = {"0.001", "1E+15", "1E+1000000000", "1E-1000000000", "-99.999"})
  void wrongAmounts(String amount) {
    Refused.by(ErrorCode.INVALID_ORDER, amount, text -> order("A-1", text, EURO));
  }

  @Test
  @DisplayName(
      "S24 a missing currency is a mistake of the caller; a currency without unit is refused")
  void currencyIsNeeded() {
    assertThatNullPointerException().isThrownBy(() -> order("A-1", "1", null));
    Refused.by(
        ErrorCode.INVALID_ORDER, "XXX", code -> order("A-1", "1", Currency.getInstance(code)));
    String stored = OrderSummary.TYPE.write(order("A-1", "1", EURO));
    Refused.by(ErrorCode.INVALID_ORDER, stored.replace("EUR", ""), OrderSummary.TYPE::read);
  }

  @ParameterizedTest
  @DisplayName("S24 an order id is printable and without spaces")
  @ValueSource(strings = {"", " ", "A 1", "A\n1", "A\u001F1"})
  void wrongIds(String id) {
    Refused.by(ErrorCode.INVALID_ORDER, id, text -> order(text, "1", EURO));
  }

  @Test
  @DisplayName("S24 S32 an order is open until it is paid, credited or cancelled")
  void openOrders() {
    EnumSet<Status> open = EnumSet.of(Status.RECEIVED, Status.DELIVERED, Status.INVOICED);
    for (Status status : Status.values()) {
      assertThat(order(status).isOpen()).as(status.name()).isEqualTo(open.contains(status));
    }
  }

  private static OrderSummary order(Status status) {
    return new OrderSummary(
        "A-1", DAY, BigDecimal.ONE, EURO, status, Optional.empty(), Optional.empty());
  }

  private static OrderSummary order(String id, String amount, Currency currency) {
    return new OrderSummary(
        id,
        DAY,
        new BigDecimal(amount),
        currency,
        Status.PAID,
        Optional.of("L-1"),
        Optional.of(LocalDate.of(2026, 12, 31)));
  }
}
