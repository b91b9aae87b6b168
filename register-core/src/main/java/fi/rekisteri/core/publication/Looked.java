package fi.rekisteri.core.publication;

import fi.rekisteri.customer.CustomerId;
import java.util.List;

/** What became of some people: who may stand on the list, and how many may not. */
record Looked(List<One> eligible, Exclusions excluded) {
  /** Somebody who may. */
  record One(long version, Candidate candidate) {
    CustomerId id() {
      return candidate.person().id();
    }
  }
}
