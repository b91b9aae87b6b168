package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Some lines of a run, with the records of those who are still there, held as they are. */
record Lines(List<ListLine> lines, Map<CustomerId, SealedCustomer> people) {
  /** Lines stand in the order of ids, so two who hold the people of a run never cross. */
  static Lines after(Transaction tx, UUID run, int last) {
    List<ListLine> lines = tx.lists().lines(run, last, ListStep.PAGE);
    Map<CustomerId, SealedCustomer> people = new HashMap<>();
    for (SealedCustomer one :
        tx.customers().hold(lines.stream().map(ListLine::customer).toList())) {
      people.put(one.facts().id(), one);
    }
    return new Lines(lines, people);
  }

  boolean isLast() {
    return lines.size() < ListStep.PAGE;
  }

  int lastNumber() {
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
  }

  /** Those who are still there, in order; the others are counted as erased. */
  List<SealedCustomer> present(Exclusions excluded) {
    List<SealedCustomer> present = new ArrayList<>(lines.size());
    for (ListLine line : lines) {
      SealedCustomer found = people.get(line.customer());
      if (found == null) {
        excluded.add(Exclusion.ERASED);
      } else {
        present.add(found);
      }
    }
    return present;
  }

  /** The household of each line, by customer. */
  Map<CustomerId, ListLine> byCustomer() {
    Map<CustomerId, ListLine> all = new HashMap<>();
    lines.forEach(line -> all.put(line.customer(), line));
    return all;
  }
}
