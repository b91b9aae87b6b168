package fi.rekisteri.core.disclosure;

import fi.rekisteri.DisclosureItem;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values that an item names, opened after the decision: what was not chosen stays sealed. */
record Handed(Transaction tx, OpenPerson person, DisclosureItem item) {
  private static final int PAGE = 500;

  /** Keys are equal by path: the definition's own one reads. */
  Map<FieldKey<?>, List<?>> values(RegisterDefinition definition) {
    Map<FieldKey<?>, List<?>> values = new HashMap<>();
    for (FieldKey<?> field : item.request().fields()) {
      FieldKey<?> declared = definition.field(field.path()).orElseThrow().key();
      values.put(declared, values(declared));
    }
    return values;
  }

  private <T> List<T> values(FieldKey<T> field) {
    Set<String> chosen = item.chosen().get(field);
    Predicate<String> wanted = chosen == null ? any -> true : chosen::contains;
    List<Entry<T>> entries =
        field.cardinality() == Cardinality.COLLECTION
            ? collection(field, wanted)
            : person.entries(field, wanted);
    requireAll(field, chosen, entries.size());
    return entries.stream().map(Entry::value).toList();
  }

  private <T> List<Entry<T>> collection(FieldKey<T> field, Predicate<String> wanted) {
    List<Entry<T>> entries = new ArrayList<>();
    String after = null;
    List<SealedItem> page;
    do {
      page = tx.customers().items(item.subject(), field.path(), after, PAGE);
      page.stream()
          .filter(one -> wanted.test(one.item()))
          .forEach(one -> entries.add(person.entry(field, one)));
      after = page.isEmpty() ? null : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
    return entries;
  }

  private void requireAll(FieldKey<?> field, @Nullable Set<String> chosen, int found) {
    if (chosen != null && found < chosen.size()) {
      throw new NotFoundException(
          ErrorCode.FIELD_NOT_HELD,
          "field " + field + " of customer " + item.subject() + " lacks a value that was chosen",
          "choose among the values that are held");
    }
  }
}
