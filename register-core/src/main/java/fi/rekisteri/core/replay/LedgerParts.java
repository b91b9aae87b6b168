package fi.rekisteri.core.replay;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.SubjectHash;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureLedger.Subject;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds again, in a record, the values that the ledger names. Nothing is opened: where a value
 * stands is known without.
 *
 * @param tx a transaction
 * @param record the record, as it is read in it
 * @param hash what makes the ledger's hashes
 */
record LedgerParts(Transaction tx, SealedCustomer record, SubjectHash hash) {
  private static final int PAGE = 500;

  /**
   * The fates of the values of each field that the ledger names: what it names goes, as it went
   * before, and what else the field holds stays.
   */
  List<ValueFate> fatesOf(Subject subject, LocalDate day) {
    RuleId rule = new RuleId(subject.rule());
    List<ValueFate> fates = new ArrayList<>();
    named(subject)
        .forEach(
            (field, hashes) ->
                elements(field)
                    .forEach(
                        element ->
                            fates.add(
                                new ValueFate(
                                    field,
                                    element,
                                    isNamed(field, element, hashes)
                                        ? new Fate.Erase(rule, day)
                                        : new Fate.Keep(rule, Optional.empty())))));
    return fates;
  }

  /** The same subject with those of its words alone of which nothing is held any more. */
  Subject goneOf(Subject subject) {
    List<String> gone = new ArrayList<>();
    for (String word : subject.parts().split(" ")) {
      boolean isHeld =
          named(new Subject(subject.hash(), false, word, subject.rule())).entrySet().stream()
              .anyMatch(
                  one ->
                      elements(one.getKey()).stream()
                          .anyMatch(element -> isNamed(one.getKey(), element, one.getValue())));
      if (!isHeld) {
        gone.add(word);
      }
    }
    return new Subject(subject.hash(), false, String.join(" ", gone), subject.rule());
  }

  /** By field the hashes of values; none for everything of the field. */
  private static Map<String, Set<String>> named(Subject subject) {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    for (String word : subject.parts().split(" ")) {
      int sign = word.indexOf('#');
      String field = sign < 0 ? word : word.substring(0, sign);
      Set<String> hashes = named.computeIfAbsent(field, f -> new HashSet<>());
      if (sign >= 0) {
        hashes.add(word.substring(sign + 1));
      }
    }
    return named;
  }

  /** Which values the record and its collections hold of a field. */
  private List<String> elements(String field) {
    List<String> elements = new ArrayList<>();
    record.fields().stream()
        .filter(one -> one.field().equals(field))
        .forEach(one -> elements.add(one.element()));
    String after = null;
    List<SealedItem> page;
    do {
      page = tx.customers().items(record.facts().id(), field, after, PAGE);
      page.forEach(one -> elements.add(one.item()));
      after = page.isEmpty() ? after : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
    return elements;
  }

  private boolean isNamed(String field, String element, Set<String> hashes) {
    return hashes.isEmpty() || hashes.contains(hash.of(record.facts().id(), field, element));
  }
}
