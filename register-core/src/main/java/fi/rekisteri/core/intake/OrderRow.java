package fi.rekisteri.core.intake;

import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One order of a file, with its customer.
 *
 * @param row where it stands
 * @param customer whose order it is
 * @param order the order
 */
record OrderRow(long row, CustomerNumber customer, OrderSummary order) {
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,4})?");
  private static final Map<String, OrderSummary.Status> FINNISH =
      Map.of(
          "vastaanotettu", OrderSummary.Status.RECEIVED,
          "toimitettu", OrderSummary.Status.DELIVERED,
          "laskutettu", OrderSummary.Status.INVOICED,
          "maksettu", OrderSummary.Status.PAID,
          "hyvitetty", OrderSummary.Status.CREDITED,
          "peruttu", OrderSummary.Status.CANCELLED);

  /** Reads a row; empty where the cells have a problem. */
  static Optional<OrderRow> read(RowReader<OrderColumn> cells) {
    Optional<CustomerNumber> customer =
        cells.required(OrderColumn.CUSTOMER_NUMBER, CustomerNumber::of);
    Optional<LocalDate> day =
        cells.required(OrderColumn.ORDERED_ON, Dates.orRefuse(ErrorCode.INVALID_ORDER));
    Optional<BigDecimal> amount = cells.required(OrderColumn.AMOUNT, OrderRow::amount);
    Optional<Currency> currency = cells.required(OrderColumn.CURRENCY, OrderRow::currency);
    Optional<OrderSummary.Status> status = cells.required(OrderColumn.STATUS, OrderRow::status);
    Optional<LocalDate> yearEnd =
        cells.optional(OrderColumn.FINANCIAL_YEAR_END, Dates.orRefuse(ErrorCode.INVALID_ORDER));
    if (cells.problem().isPresent()) {
      return Optional.empty();
    }
    return cells
        .required(
            OrderColumn.ORDER_ID,
            text ->
                new OrderSummary(
                    text,
                    day.orElseThrow(),
                    amount.orElseThrow(),
                    currency.orElseThrow(),
                    status.orElseThrow(),
                    cells.cell(OrderColumn.INVOICE_ID),
                    yearEnd))
        .map(order -> new OrderRow(cells.row(), customer.orElseThrow(), order));
  }

  @Override
  public String toString() {
    return "OrderRow[row " + row + ", ***]";
  }

  private static BigDecimal amount(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw refusal("an amount is not a number", "write it as 1234,50 or 1234.50");
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  private static Currency currency(String text) {
    try {
      return Currency.getInstance(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw refusal("a currency is unknown", "give its code of ISO 4217");
    }
  }

  private static OrderSummary.Status status(String text) {
    OrderSummary.Status finnish = FINNISH.get(text.toLowerCase(Locale.ROOT));
    if (finnish != null) {
      return finnish;
    }
    try {
      return OrderSummary.Status.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw refusal(
          "a status is unknown", "use one of " + FINNISH.keySet().stream().sorted().toList());
    }
  }

  private static InvalidValueException refusal(String what, String remedy) {
    return new InvalidValueException(ErrorCode.INVALID_ORDER, what, remedy);
  }
}
