package fi.rekisteri.core.intake;

import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.error.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The orders and invoices of a CSV file (S24), customer by customer. It is read whole, since orders
 * stand in any order. A bad row is kept as a reject and the rest is read; so is a second row of one
 * order.
 *
 * <p>Printing it shows no order. Not thread-safe.
 */
public final class OrderBook {
  private final Map<CustomerNumber, List<OrderRow>> orders = new LinkedHashMap<>();
  private final Set<CustomerNumber> claimed = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final ColumnNames<OrderColumn> names;

  private OrderBook(ColumnNames<OrderColumn> names) {
    this.names = names;
  }

  /**
   * Reads a file of orders.
   *
   * @param source the file
   * @param names under which names its columns stand, such as {@code
   *     ColumnNames.finnish(OrderColumn.class)}
   * @return the orders
   * @throws fi.rekisteri.error.InvalidValueException for a header that does not fit, as {@link
   *     CsvTable#open}
   */
  public static OrderBook read(CsvSource source, ColumnNames<OrderColumn> names) {
    OrderBook book = new OrderBook(names);
    CsvTable table = CsvTable.open(source, names.expected());
    while (table.hasNext()) {
      CsvRow row = table.next();
      if (row instanceof CsvRow.Cells cells) {
        book.take(new RowReader<>(cells, names, OrderColumn.class));
      } else if (row instanceof CsvRow.Unreadable bad) {
        book.rejects.add(new Reject(bad.row(), bad.code(), CsvRow.Unreadable.PLACE));
      }
    }
    return book;
  }

  /**
   * Whose orders could be read.
   *
   * @return the customers' numbers, in the order of the file
   */
  public Set<CustomerNumber> customers() {
    return Collections.unmodifiableSet(orders.keySet());
  }

  /**
   * The orders of a customer, who is known to exist from now on.
   *
   * @param number the customer's number
   * @return in the order of the file; empty where there are none
   */
  public List<OrderSummary> ordersOf(CustomerNumber number) {
    claimed.add(number);
    return orders.getOrDefault(number, List.of()).stream().map(OrderRow::order).toList();
  }

  /**
   * The rows that were refused.
   *
   * @return in the order of rows
   */
  public List<Reject> rejects() {
    return List.copyOf(rejects);
  }

  /**
   * The orders of customers for whom nobody has asked: they are unknown, or were refused
   * themselves.
   *
   * @return a reject {@code CUSTOMER_NOT_FOUND} for each, in the order of rows
   */
  public List<Reject> unclaimed() {
    String place = names.of(OrderColumn.CUSTOMER_NUMBER);
    return orders.entrySet().stream()
        .filter(customer -> !claimed.contains(customer.getKey()))
        .flatMap(customer -> customer.getValue().stream())
        .map(order -> new Reject(order.row(), ErrorCode.CUSTOMER_NOT_FOUND, place))
        .sorted(Comparator.comparingLong(Reject::row))
        .toList();
  }

  /**
   * How many orders could be read.
   *
   * @return the number of orders
   */
  public int size() {
    return ids.size();
  }

  @Override
  public String toString() {
    return "OrderBook[" + size() + " orders]";
  }

  private void take(RowReader<OrderColumn> cells) {
    OrderRow.read(cells)
        .filter(row -> isFirst(row, cells))
        .ifPresentOrElse(
            row -> orders.computeIfAbsent(row.customer(), n -> new ArrayList<>()).add(row),
            () -> cells.problem().ifPresent(p -> reject(cells.row(), p)));
  }

  private boolean isFirst(OrderRow row, RowReader<OrderColumn> cells) {
    boolean first = ids.add(row.order().orderId());
    if (!first) {
      cells.refuse(OrderColumn.ORDER_ID, ErrorCode.INVALID_ORDER);
    }
    return first;
  }

  private void reject(long row, RowReader.Problem problem) {
    rejects.add(new Reject(row, problem.code(), problem.place()));
  }
}
