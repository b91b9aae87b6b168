package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A look at some people at once: each is decided on, then the suppression list is asked about all
 * who are left.
 */
final class Look {
  private final ListStep step;
  private final Eligibility eligibility;
  private final Suppressed suppressed;
  private final Children children;
  private final boolean asksForAge;

  /**
   * A look.
   *
   * @param asksForAge whether children are looked for: nobody becomes one, so of a record that has
   *     not changed since it was asked it need not be asked again
   */
  Look(ListStep step, boolean asksForAge) {
    this.step = step;
    this.asksForAge = asksForAge;
    eligibility = new Eligibility(step);
    suppressed = new Suppressed(step, eligibility);
    children = new Children(step.engine());
  }

  Looked at(Transaction tx, List<SealedCustomer> people) {
    Instant now = step.engine().now();
    Exclusions excluded = new Exclusions();
    List<Looked.One> eligible = new ArrayList<>(people.size());
    for (SealedCustomer sealed : people) {
      Eligibility.Verdict verdict = eligibility.of(sealed, now);
      verdict.why().ifPresent(excluded::add);
      verdict
          .candidate()
          .ifPresent(
              candidate -> {
                if (asksForAge && isChild(tx, sealed, candidate)) {
                  excluded.add(Exclusion.CHILD);
                } else {
                  eligible.add(new Looked.One(sealed.facts().version(), candidate));
                }
              });
    }
    return new Looked(unsuppressed(tx, eligible, excluded), excluded);
  }

  private boolean isChild(Transaction tx, SealedCustomer sealed, Candidate candidate) {
    return children.isChild(tx, sealed, candidate.standing(), candidate.today());
  }

  private List<Looked.One> unsuppressed(
      Transaction tx, List<Looked.One> eligible, Exclusions excluded) {
    Set<Integer> listed =
        suppressed.among(tx, eligible.stream().map(one -> one.candidate().person()).toList());
    if (listed.isEmpty()) {
      return eligible;
    }
    List<Looked.One> left = new ArrayList<>(eligible.size());
    for (int place = 0; place < eligible.size(); place++) {
      if (listed.contains(place)) {
        excluded.add(Exclusion.SUPPRESSED);
      } else {
        left.add(eligible.get(place));
      }
    }
    return left;
  }
}
