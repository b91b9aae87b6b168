package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.processing.FieldKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten records are ten numbered fields of a customer, with room for two more. They are fields of
 * their own, since each is read, changed and erased by itself, and what is erased is named by its
 * field.
 */
record ItemForm(int users, List<FieldKey<String>> keys) implements Form {
  private static final int MORE = 2;

  ItemForm(Records records) {
    this(records.users(), Form.keys("record", Grain.ITEM.perUser() + MORE));
  }

  @Override
  public List<FieldKey<String>> keysOf(int key) {
    return List.of(keys.get(key / users));
  }

  @Override
  public Map<Integer, List<String>> read(Customer customer) {
    int user = Form.user(customer);
    Map<Integer, List<String>> data = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      int key = user + i * users;
      customer.value(keys.get(i)).ifPresent(value -> data.put(key, List.of(value)));
    }
    return data;
  }
}
