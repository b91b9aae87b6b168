package fi.rekisteri.core.publication;

import fi.rekisteri.store.DisclosureLine;
import java.util.List;
import java.util.Optional;

/** What became of some people: who may stand on the list, and how many may not. */
record Looked(List<One> eligible, Exclusions excluded) {
  /** Somebody who may, and what the ledger will tell of it, where the list goes to somebody. */
  record One(Candidate candidate, Optional<DisclosureLine> line) {}

  List<Candidate> candidates() {
    return eligible.stream().map(One::candidate).toList();
  }
}
