package fi.rekisteri.core.outbox;

import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that another one took the place of (Art. 16). A first value is none, nor is one that
 * stands beside another.
 *
 * @param path the field's path
 * @param before where the replaced value came from
 * @param now where the new one comes from
 */
public record Replaced(String path, Provenance before, Provenance now) {

  /** Which values of a field gave way to others, element by element. */
  public static List<Replaced> in(
      String path, List<? extends Entry<?>> before, List<? extends Entry<?>> after) {
    List<Replaced> replaced = new ArrayList<>();
    for (Entry<?> old : before) {
      for (Entry<?> fresh : after) {
        if (fresh.element().equals(old.element()) && !fresh.value().equals(old.value())) {
          replaced.add(new Replaced(path, old.provenance(), fresh.provenance()));
        }
      }
    }
    return replaced;
  }

  /** The party that gave the replaced value, where it was one and has not corrected it itself. */
  Optional<String> misinformed() {
    return before.party().filter(party -> !isCorrectedBy(party));
  }

  /** Whether the new value came from a party: then it knows already. */
  boolean isCorrectedBy(String party) {
    return now.source() != SourceKind.DATA_SUBJECT && now.party().equals(Optional.of(party));
  }
}
