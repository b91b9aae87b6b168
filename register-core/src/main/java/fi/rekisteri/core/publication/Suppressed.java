package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.core.suppression.SuppressionTerms;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who stands on the suppression list by what the list would show of them: name and postal code, and
 * the e-mail address where it shows that. Somebody who forbade it stands under a prohibition of
 * their own as well; this is for those of whom only the address was known (S11, S70.4). An address
 * that a list does not show closes it to nobody: spouses share an e-mail address.
 */
final class Suppressed {
  private final Eligibility eligibility;
  private final List<SearchKey<?>> keys;

  Suppressed(ListStep step, Eligibility eligibility) {
    this.eligibility = eligibility;
    SuppressionTerms terms = new SuppressionList(step.engine()).terms();
    keys =
        Stream.of(CustomerSearch.BY_NAME_AND_POSTAL_CODE, CustomerSearch.BY_EMAIL)
            .filter(key -> key.parts().stream().allMatch(part -> step.list().shows(part.field())))
            .<Optional<? extends SearchKey<?>>>map(terms::key)
            .<SearchKey<?>>flatMap(Optional::stream)
            .toList();
  }

  /** Those of some people, by their place, in one look. */
  Set<Integer> among(Transaction tx, List<Candidate> people) {
    if (keys.isEmpty() || tx.suppressions().page(null, 1).isEmpty()) {
      return Set.of();
    }
    Map<String, List<Integer>> holders = new HashMap<>();
    List<SearchTag> all = new ArrayList<>();
    for (int place = 0; place < people.size(); place++) {
      for (SearchTag term : terms(tx, people.get(place))) {
        holders.computeIfAbsent(name(term), first -> new ArrayList<>(1)).add(place);
        all.add(term);
      }
    }
    Set<Integer> found = new HashSet<>();
    for (SuppressionEntry entry :
        all.isEmpty() ? List.<SuppressionEntry>of() : tx.suppressions().find(all)) {
      if (forbids(entry)) {
        found.addAll(holders.getOrDefault(name(entry.term()), List.of()));
      }
    }
    return found;
  }

  private List<SearchTag> terms(Transaction tx, Candidate person) {
    List<SearchTag> terms = new ArrayList<>();
    for (SearchKey<?> key : keys) {
      List<? extends List<?>> values =
          key.parts().stream().map(part -> values(person, part.field())).toList();
      terms.addAll(tx.ring().suppressionTags().tagsOf(key, values));
    }
    return terms;
  }

  private static List<?> values(Candidate person, FieldKey<?> field) {
    if (field.equals(CustomerFields.NAME)) {
      return List.of(person.name());
    }
    return field.equals(CustomerFields.POSTAL_ADDRESS)
        ? person.address().stream().toList()
        : person.email().stream().toList();
  }

  private boolean forbids(SuppressionEntry entry) {
    for (Map.Entry<ProhibitionScope, Set<ProhibitedUse>> one : entry.prohibitions().entrySet()) {
      boolean used =
          one.getValue().contains(ProhibitedUse.PROCESSING)
              || eligibility.leaves() && one.getValue().contains(ProhibitedUse.DISCLOSURE);
      if (used && !Collections.disjoint(Set.of(one.getKey()), eligibility.closedBy())) {
        return true;
      }
    }
    return false;
  }

  private static String name(SearchTag term) {
    return term.index() + ' ' + term.version() + ' ' + HexFormat.of().formatHex(term.tag());
  }
}
