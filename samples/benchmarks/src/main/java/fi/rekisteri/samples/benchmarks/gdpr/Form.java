package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** In what form customers hold the data of their records. */
interface Form {
  DataCategory DATA = new DataCategory("RECORDED_DATA");

  static Form of(Records records) {
    return records.grain() == Grain.ITEM ? new ItemForm(records) : new CustomerForm();
  }

  List<FieldKey<String>> keys();

  /** The fields of a record, in order. */
  List<FieldKey<String>> keysOf(int key);

  /** The data of every record that the customer holds, by key. */
  Map<Integer, List<String>> read(Customer customer);

  /** The customer with one record more. */
  default Customer collect(Customer customer, int key, List<String> data, Provenance origin) {
    Customer filled = customer;
    for (int i = 0; i < data.size(); i++) {
      filled = filled.collect(keysOf(key).get(i), data.get(i), origin);
    }
    return filled;
  }

  /** The customer with other data in a record; the same one where there is no such record. */
  default Customer rectify(Customer customer, int key, List<String> data) {
    Customer changed = customer;
    for (int i = 0; i < data.size(); i++) {
      FieldKey<String> field = keysOf(key).get(i);
      Optional<Entry<String>> old = entry(customer, field);
      if (old.isPresent()) {
        changed = changed.rectify(field, data.get(i), old.get().provenance());
      }
    }
    return changed;
  }

  /** Which party gave the data, as the register tells it. */
  default Optional<String> source(Customer customer) {
    return keys().stream()
        .flatMap(key -> entry(customer, key).stream())
        .findFirst()
        .flatMap(one -> one.provenance().party());
  }

  default List<FieldSchema<?>> schemas() {
    return keys().stream()
        .<FieldSchema<?>>map(
            key ->
                FieldSchema.optional(
                    key, DATA, LocalizedText.of("Tieto", "Uppgift", "Item " + key.path())))
        .toList();
  }

  static List<FieldKey<String>> keys(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> FieldKey.of(prefix + i, Cardinality.ONE, TextFields.text(100)))
        .toList();
  }

  /** The number of the person. */
  static int user(Customer customer) {
    String number = customer.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value();
    return Integer.parseInt(number.substring(Owner.PREFIX.length()));
  }

  private static Optional<Entry<String>> entry(Customer customer, FieldKey<String> key) {
    return customer
        .field(key)
        .fold(
            held -> Optional.of(held.get(0)),
            Optional::empty,
            withheld -> {
              throw new IllegalStateException("a record is withheld");
            });
  }
}
