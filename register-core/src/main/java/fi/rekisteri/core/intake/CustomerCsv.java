package fi.rekisteri.core.intake;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.Provenance;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Makes people of the rows of a CSV file, for {@link fi.rekisteri.CustomerAccess#importAll}. A row
 * that does not hold together becomes {@link ImportCandidate.Unreadable} with its first problem in
 * the order of the columns; the place is the column's name. Nobody is half taken in.
 *
 * <p>Somebody with an organisation comes in as its contact person (S84), with a work e-mail address
 * and an affiliation from the first day of the customership; everybody else as customer. A business
 * id or title without organisation is refused, and so is an address without country: nothing is
 * guessed.
 *
 * <p>Reads in constant memory. Not thread-safe.
 */
public final class CustomerCsv implements Iterator<ImportCandidate> {
  private final CsvTable table;
  private final ColumnNames<CustomerColumn> names;
  private final IntakeTerms terms;
  private final Function<CustomerNumber, List<OrderSummary>> orders;

  private CustomerCsv(
      CsvTable table,
      ColumnNames<CustomerColumn> names,
      IntakeTerms terms,
      Function<CustomerNumber, List<OrderSummary>> orders) {
    this.table = table;
    this.names = names;
    this.terms = terms;
    this.orders = orders;
  }

  /**
   * Opens a file of customers and reads its header.
   *
   * @param source the file
   * @param names under which names its columns stand, such as {@code
   *     ColumnNames.finnish(CustomerColumn.class)}
   * @param terms on which terms people are taken in
   * @return the people, without orders
   * @throws fi.rekisteri.error.InvalidValueException for a header that does not fit, as {@link
   *     CsvTable#open}
   */
  public static CustomerCsv open(
      CsvSource source, ColumnNames<CustomerColumn> names, IntakeTerms terms) {
    return new CustomerCsv(
        CsvTable.open(source, names.expected()), names, terms, number -> List.of());
  }

  /**
   * The same file, with the orders of each person.
   *
   * @param ordersOf gives the orders of a customer number, such as {@link OrderBook#ordersOf};
   *     asked once for each row that holds together
   * @return the people with their orders; this object is used up
   */
  public CustomerCsv withOrders(Function<CustomerNumber, List<OrderSummary>> ordersOf) {
    return new CustomerCsv(table, names, terms, ordersOf);
  }

  @Override
  public boolean hasNext() {
    return table.hasNext();
  }

  @Override
  public ImportCandidate next() {
    return table
        .next()
        .fold(
            cells -> new CustomerRow(cells, names, terms).candidate(this::withTheirOrders),
            bad -> new ImportCandidate.Unreadable(bad.row(), bad.code(), CsvRow.Unreadable.PLACE));
  }

  /** Orders are the controller's own record of what happened, not something the person gave. */
  private Customer withTheirOrders(Customer newcomer) {
    Provenance own = Provenance.fromController(terms.provenance().obtainedAt());
    Customer person = newcomer;
    CustomerNumber number = newcomer.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow();
    for (OrderSummary order : orders.apply(number)) {
      person = person.collect(CustomerFields.ORDER, order, own);
    }
    return person;
  }
}
