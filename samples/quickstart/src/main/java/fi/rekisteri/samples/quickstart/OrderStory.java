package fi.rekisteri.samples.quickstart;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.core.intake.ColumnNames;
import fi.rekisteri.core.intake.OrderBook;
import fi.rekisteri.core.intake.OrderColumn;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the orders of a file to their customers: for another purpose, which is bound to other
 * fields.
 */
record OrderStory(Demo demo, PrintStream out) {
  private static final int MANY = 1000;

  void run() throws IOException {
    out.println();
    out.println("3. Adding their orders and invoices for " + Purpose.ORDER_MANAGEMENT);
    try (InputStream file = DataFile.ORDERS.open()) {
      OrderBook book =
          OrderBook.read(DataFile.source(file), ColumnNames.finnish(OrderColumn.class));
      CustomerAccess access = demo.clerk().forPurpose(Purpose.ORDER_MANAGEMENT);
      int added = 0;
      for (CustomerNumber number : book.customers()) {
        for (Customer found : access.find(CustomerSearch.BY_CUSTOMER_NUMBER, number)) {
          added += add(access, found.id(), book.ordersOf(number));
        }
      }
      List<Reject> rejects = new ArrayList<>(book.rejects());
      rejects.addAll(book.unclaimed());
      int known = book.size() - book.unclaimed().size() - added;
      out.printf(
          "   orders: added %d, already known %d, refused %d%n", added, known, rejects.size());
      new RejectReport(DataFile.ORDERS, rejects).print(out);
    }
  }

  private static int add(CustomerAccess access, CustomerId id, List<OrderSummary> orders) {
    List<OrderSummary> held =
        access.collection(id, CustomerFields.ORDER, null, MANY).stream().map(Entry::value).toList();
    List<OrderSummary> news = orders.stream().filter(order -> !held.contains(order)).toList();
    if (!news.isEmpty()) {
      access.change(id, customer -> withOrders(customer, news));
    }
    return news.size();
  }

  private static Customer withOrders(Customer customer, List<OrderSummary> orders) {
    Provenance own = Provenance.fromController(Instant.now());
    Customer changed = customer;
    for (OrderSummary order : orders) {
      changed = changed.collect(CustomerFields.ORDER, order, own);
    }
    return changed;
  }
}
