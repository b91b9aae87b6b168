package fi.rekisteri.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.error.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBookTest {
  private static final String HEADER =
      "asiakasnumero;tilausnumero;tilauspäivä;summa;valuutta;tila;laskunumero;tilikausi päättyy";

  @Test
  @DisplayName("S24 a row becomes an order of its customer")
  void rowBecomesAnOrder() {
    OrderBook book = book("A-1;T-1;2024-01-31;1234,50;EUR;maksettu;L-1;31.12.2024");

    assertThat(book.ordersOf(CustomerNumber.of("a-1")))
        .containsExactly(
            new OrderSummary(
                "T-1",
                LocalDate.of(2024, 1, 31),
                new BigDecimal("1234.50"),
                Currency.getInstance("EUR"),
                OrderSummary.Status.PAID,
                Optional.of("L-1"),
                Optional.of(LocalDate.of(2024, 12, 31))));
    assertThat(book.customers()).containsExactly(CustomerNumber.of("A-1"));
    assertThat(book.rejects()).isEmpty();
    assertThat(book.unclaimed()).isEmpty();
    assertThat(book).hasToString("OrderBook[1 orders]");
  }

  @Test
  @DisplayName("S24 a credit note is negative, and invoice and year may be absent")
  void creditNoteIsNegative() {
    OrderBook book = book("A-1;T-1;1.2.2024;-5;sek;CREDITED;;");

    assertThat(book.ordersOf(CustomerNumber.of("A-1")))
        .singleElement()
        .matches(order -> order.amount().compareTo(new BigDecimal("-5")) == 0)
        .matches(order -> order.invoiceId().isEmpty() && order.financialYearEnd().isEmpty());
  }

  @ParameterizedTest(name = "{0} is {1} at {2}")
  @DisplayName("S24 a bad cell is refused with code and column")
  @CsvSource(
      delimiter = '/',
      value = {
        ";T-1;2024-01-31;1;EUR;maksettu;;/MISSING_FIELD/asiakasnumero",
        "A-1;;2024-01-31;1;EUR;maksettu;;/MISSING_FIELD/tilausnumero",
        "A-1;T 1;2024-01-31;1;EUR;maksettu;;/INVALID_ORDER/tilausnumero",
        "A-1;T-1;31/INVALID_ORDER/tilauspäivä",
        "A-1;T-1;2024-02-30;1;EUR;maksettu;;/INVALID_ORDER/tilauspäivä",
        "A-1;T-1;2024-01-31;=1+1;EUR;maksettu;;/INVALID_ORDER/summa",
        "A-1;T-1;2024-01-31;1e9;EUR;maksettu;;/INVALID_ORDER/summa",
        "A-1;T-1;2024-01-31;1;;maksettu;;/MISSING_FIELD/valuutta",
        "A-1;T-1;2024-01-31;1;EURO;maksettu;;/INVALID_ORDER/valuutta",
        "A-1;T-1;2024-01-31;1;EUR;hukattu;;/INVALID_ORDER/tila",
        "A-1;T-1;2024-01-31;1;EUR;maksettu;L 1;/INVALID_ORDER/tilausnumero",
        "A-1;T-1;2024-01-31;1,005;EUR;maksettu;;/INVALID_ORDER/tilausnumero",
        "A-1;T-1;2024-01-31;1;EUR;maksettu;;2024/INVALID_ORDER/tilikausi päättyy",
      })
  void badCellIsRefused(String row, ErrorCode code, String place) {
    String whole = row + ";".repeat(7 - (int) row.chars().filter(c -> c == ';').count());

    assertThat(book(whole, "A-1;T-9;2024-01-31;1;EUR;maksettu;;"))
        .matches(book -> book.size() == 1)
        .extracting(OrderBook::rejects)
        .isEqualTo(List.of(new Reject(2, code, place)));
  }

  @Test
  @DisplayName("S24 a second row of one order is refused, and so is one that cannot be read")
  void secondRowOfOneOrderIsRefused() {
    OrderBook book =
        book(
            "A-1;T-1;2024-01-31;1;EUR;maksettu;;",
            "A-2;T-1;2024-01-31;1;EUR;maksettu;;",
            "too few");

    assertThat(book.rejects())
        .containsExactly(
            new Reject(3, ErrorCode.INVALID_ORDER, "tilausnumero"),
            new Reject(4, ErrorCode.ROW_MALFORMED, "row"));
    assertThat(book.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("S24 an order of somebody who is unknown is told, not lost")
  void orderOfSomebodyUnknownIsTold() {
    OrderBook book =
        book("A-2;T-1;2024-01-31;1;EUR;maksettu;;", "A-1;T-2;2024-01-31;1;EUR;maksettu;;");
    book.ordersOf(CustomerNumber.of("A-1"));

    assertThat(book.unclaimed())
        .containsExactly(new Reject(2, ErrorCode.CUSTOMER_NOT_FOUND, "asiakasnumero"));
  }

  private static OrderBook book(String... rows) {
    return OrderBook.read(
        CsvFiles.text(HEADER + "\n" + String.join("\n", rows) + "\n"),
        ColumnNames.finnish(OrderColumn.class));
  }
}
