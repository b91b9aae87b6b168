package fi.rekisteri.samples.quickstart;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** The same person, as two purposes see her. */
record TwoPurposes(Demo demo, PrintStream out) {
  private static final String LINE = "   %-15s %-46s %s%n";

  void show(CustomerId id) {
    out.println();
    out.println(
        "5. The same person for two purposes: a withheld field never looks like a missing one");
    Customer related = seenFor(Purpose.CUSTOMER_RELATIONSHIP, id);
    Customer invoiced = seenFor(Purpose.INVOICING, id);
    out.printf(LINE, "", Purpose.CUSTOMER_RELATIONSHIP, Purpose.INVOICING);
    for (FieldKey<?> field : related.fields().keySet()) {
      out.printf(LINE, field, shown(related, field), shown(invoiced, field));
    }
  }

  private Customer seenFor(Purpose purpose, CustomerId id) {
    return demo.clerk().forPurpose(purpose).get(id);
  }

  private static <T> String shown(Customer person, FieldKey<T> field) {
    return person
        .field(field)
        .fold(
            held ->
                held.stream()
                    .map(entry -> readable(field.type().write(entry.value())))
                    .collect(Collectors.joining(" | ")),
            () -> "-",
            withheld -> "withheld: " + withheld.code() + ", " + withheld.decidedBy());
  }

  private static String readable(String written) {
    return written.replaceAll(FieldType.SEPARATOR + "+", ", ");
  }
}
