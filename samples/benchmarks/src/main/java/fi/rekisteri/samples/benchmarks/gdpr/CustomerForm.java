package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.processing.FieldKey;
import java.util.List;
import java.util.Map;

/** A record is a customer with ten fields. */
record CustomerForm(List<FieldKey<String>> keys) implements Form {
  CustomerForm() {
    this(Form.keys("field", Grain.CUSTOMER.dataFields()));
  }

  @Override
  public List<FieldKey<String>> keysOf(int key) {
    return keys;
  }

  @Override
  public Map<Integer, List<String>> read(Customer customer) {
    return Map.of(
        Form.user(customer), keys.stream().map(key -> customer.value(key).orElseThrow()).toList());
  }
}
