package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Normalised terms of one search key, part by part. Queries and stored values pass the same
 * normalisation here, and nowhere else.
 */
final class SearchTerms {
  /** The most tags that one person has in one version of one index. */
  static final int MOST = 256;

  private SearchTerms() {}

  /** What is searched for: one term for each part. */
  static <Q> List<String> ofQuery(SearchKey<Q> key, Q query) {
    List<String> terms = new ArrayList<>(key.parts().size());
    for (SearchPart<?, Q> part : key.parts()) {
      String term = part.termOfQuery().apply(query);
      EntryCodec.requireWellFormed(term);
      terms.add(normalised(part, term));
    }
    return terms;
  }

  /** What a person can be found by: for each part all terms of its values. */
  static List<Set<String>> ofValues(SearchKey<?> key, List<? extends List<?>> values) {
    List<Set<String>> terms = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      terms.add(ofValues(key.parts().get(i), values.get(i)));
    }
    return terms;
  }

  private static Set<String> ofValues(SearchPart<?, ?> part, List<?> values) {
    if (values.size() == 1) { // as nearly always: a set of one needs no table
      return ofValue(part, values.get(0)).map(Set::of).orElse(Set.of());
    }
    Set<String> terms = new LinkedHashSet<>();
    for (Object value : values) {
      ofValue(part, value).ifPresent(terms::add);
    }
    return terms;
  }

  private static Optional<String> ofValue(SearchPart<?, ?> part, Object value) {
    return part.termOf(value).map(term -> normalised(part, term)).filter(term -> !term.isEmpty());
  }

  /** Each choice of one term for each part; none where a part has no term. */
  static List<List<String>> combinations(SearchKey<?> key, List<Set<String>> terms) {
    long count = 1;
    for (Set<String> ofPart : terms) {
      count *= ofPart.size();
    }
    if (count > MOST) {
      throw Refusals.tooManyTerms(key);
    }
    List<List<String>> chosen = List.of(List.of());
    for (Set<String> ofPart : terms) {
      List<List<String>> longer = new ArrayList<>(chosen.size() * ofPart.size());
      for (List<String> begun : chosen) {
        for (String term : ofPart) {
          List<String> next = new ArrayList<>(begun.size() + 1);
          next.addAll(begun);
          next.add(term);
          longer.add(next);
        }
      }
      chosen = longer;
    }
    return chosen;
  }

  /** Nothing longer can be stored, so nothing longer can be found. */
  private static String normalised(SearchPart<?, ?> part, String term) {
    if (term.length() > Blobs.LONGEST) {
      throw Refusals.tooLong(part.field().path());
    }
    return Normaliser.of(part.normalisation()).normalise(term);
  }
}
