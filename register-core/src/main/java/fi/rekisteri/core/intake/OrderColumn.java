package fi.rekisteri.core.intake;

/** The columns of a file of orders and invoices (S24). */
public enum OrderColumn implements Column {
  /** The customer's number; the same as in the file of customers. */
  CUSTOMER_NUMBER("asiakasnumero", true),
  /** The host's id of the order. */
  ORDER_ID("tilausnumero", true),
  /** The day of the order: {@code 2024-01-31} or {@code 31.1.2024}. */
  ORDERED_ON("tilauspäivä", true),
  /** The total with tax, with a decimal comma or point; negative for a credit note. */
  AMOUNT("summa", true),
  /** The currency, ISO 4217. */
  CURRENCY("valuutta", true),
  /** How far the order is: a constant of {@code OrderSummary.Status}, or its Finnish word. */
  STATUS("tila", true),
  /** The host's id of the invoice. */
  INVOICE_ID("laskunumero", false),
  /** The last day of the financial year in which the order was booked. */
  FINANCIAL_YEAR_END("tilikausi päättyy", false);

  private final String finnishName;
  private final boolean mandatory;

  OrderColumn(String finnishName, boolean mandatory) {
    this.finnishName = finnishName;
    this.mandatory = mandatory;
  }

  @Override
  public String finnishName() {
    return finnishName;
  }

  @Override
  public boolean isMandatory() {
    return mandatory;
  }
}
