package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What the register keeps of an earlier order (S24). Printing it never shows the person.
 *
 * @param orderId the host's id of the order: 1 to 64 characters without spaces
 * @param orderedOn the day of the order
 * @param amount the total with tax, in units of the currency; negative for a credit note. Its scale
 *     becomes that of the currency
 * @param currency the currency
 * @param status how far the order is
 * @param invoiceId the host's id of the invoice, of the same form as the order's
 * @param financialYearEnd the last day of the financial year in which it was booked; accounting
 *     material is kept from there (F10)
 */
public record OrderSummary(
    String orderId,
    LocalDate orderedOn,
    BigDecimal amount,
    Currency currency,
    Status status,
    Optional<String> invoiceId,
    Optional<LocalDate> financialYearEnd) {
  /** How far an order is. */
  public enum Status {
    /** Received and not delivered. */
    RECEIVED,
    /** Delivered and not invoiced. */
    DELIVERED,
    /** Invoiced and not paid. */
    INVOICED,
    /** Paid. */
    PAID,
    /** Paid back, wholly or partly. */
    CREDITED,
    /** Cancelled before delivery. */
    CANCELLED
  }

  private static final int MAX_WHOLE_DIGITS = 15;
  private static final PlainText ID =
      new PlainText(ErrorCode.INVALID_ORDER, "the id of an order or invoice", 64);

  /** How orders are written to text. */
  public static final FieldType<OrderSummary> TYPE =
      Written.type(
          OrderSummary.class,
          ErrorCode.INVALID_ORDER,
          OrderSummary::write,
          OrderSummary::read,
          "orderId",
          "orderedOn",
          "amount",
          "currency",
          "status",
          "invoiceId",
          "financialYearEnd");

  /**
   * Checks ids and amount.
   *
   * @throws InvalidValueException ({@code INVALID_ORDER}) for an id with spaces, an amount finer
   *     than the currency or of more than 15 whole digits, or a currency without a unit
   * @throws NullPointerException without a day, currency or status
   */
  public OrderSummary {
    orderId = id(orderId);
    amount = inCurrency(amount, currency);
    invoiceId = invoiceId.map(OrderSummary::id);
    Objects.requireNonNull(orderedOn, "orderedOn");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(financialYearEnd, "financialYearEnd");
  }

  /**
   * Whether the controller still has to deliver, or the customer to pay (S32).
   *
   * @return false once paid, credited or cancelled
   */
  public boolean isOpen() {
    return status == Status.RECEIVED || status == Status.DELIVERED || status == Status.INVOICED;
  }

  @Override
  public String toString() {
    return "OrderSummary[***]";
  }

  private static String id(String text) {
    String id = ID.of(text);
    if (id.codePoints().anyMatch(Character::isSpaceChar)) {
      throw ID.refusal("holds a space", "give the id as it is printed, without spaces");
    }
    return id;
  }

  private static BigDecimal inCurrency(BigDecimal amount, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    if (digits < 0) {
      throw refusal("the currency of an order has no unit", "give a currency that is paid in");
    }
    // Asked first: an exponent of a thousand million would fill the memory when written out.
    if ((long) amount.precision() - amount.scale() > MAX_WHOLE_DIGITS) {
      throw refusal("the amount of an order has more than 15 whole digits", "check the amount");
    }
    if (amount.scale() == digits) {
      return amount;
    }
    if (amount.signum() != 0 && (long) amount.scale() - amount.precision() >= digits) {
      throw tooFine();
    }
    try {
      return amount.setScale(digits);
    } catch (ArithmeticException inexact) {
      throw tooFine();
    }
  }

  private static InvalidValueException tooFine() {
    return refusal(
        "the amount of an order is finer than its currency", "round it where it is invoiced");
  }

  private static InvalidValueException refusal(String what, String remedy) {
    return new InvalidValueException(ErrorCode.INVALID_ORDER, what, remedy);
  }

  private static String write(OrderSummary order) {
    return Written.join(
        order.orderId,
        order.orderedOn.toString(),
        order.amount.toPlainString(),
        order.currency.getCurrencyCode(),
        order.status.name(),
        Written.orEmpty(order.invoiceId),
        order.financialYearEnd.map(LocalDate::toString).orElse(""));
  }

  private static OrderSummary read(String text) {
    String[] parts = Written.split(text, 7, ErrorCode.INVALID_ORDER);
    return new OrderSummary(
        parts[0],
        Written.day(parts[1]),
        new BigDecimal(parts[2]),
        Currency.getInstance(parts[3]),
        Status.valueOf(parts[4]),
        Written.optional(parts[5]),
        Written.optional(parts[6]).map(Written::day));
  }
}
