package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A look at some people at once: each is decided on and opened under one unwrapping of their key,
 * then the suppression list is asked about all who are left.
 */
final class Look {
  /** What a look does with each person beside deciding. */
  interface Beside {
    /** Whether the person is a child; asked of those alone who might stand on the list. */
    boolean isChild(Transaction tx, SealedCustomer sealed, OpenPerson person, LocalDate today);

    /** What the ledger is to tell of the person. */
    Optional<DisclosureLine> line(OpenPerson person, Candidate candidate, Instant now);
  }

  private final ListStep step;
  private final Eligibility eligibility;
  private final Suppressed suppressed;
  private final Beside beside;

  Look(ListStep step, Beside beside) {
    this.step = step;
    this.beside = beside;
    eligibility = new Eligibility(step);
    suppressed = new Suppressed(step, eligibility);
  }

  Looked at(Transaction tx, List<SealedCustomer> people) {
    Instant now = step.engine().now();
    LocalDate today = LocalDate.ofInstant(now, step.engine().definition().zone());
    ListReading reading = new ListReading(step.list(), today);
    Exclusions excluded = new Exclusions();
    List<Looked.One> eligible = new ArrayList<>(people.size());
    for (SealedCustomer sealed : people) {
      try (OpenPerson person = OpenPerson.of(tx.ring(), sealed)) {
        Optional<Exclusion> closed = eligibility.refusal(sealed.facts(), person, now);
        ListReading.Result read =
            closed
                .map(ListReading.Result::lacking)
                .orElseGet(() -> reading.of(sealed.facts(), person));
        read.lacking().ifPresent(excluded::add);
        if (read.candidate().isPresent()) {
          Candidate candidate = read.candidate().get();
          if (beside.isChild(tx, sealed, person, today)) {
            excluded.add(Exclusion.CHILD);
          } else {
            eligible.add(new Looked.One(candidate, beside.line(person, candidate, now)));
          }
        }
      }
    }
    return new Looked(unsuppressed(tx, eligible, excluded), excluded);
  }

  private List<Looked.One> unsuppressed(
      Transaction tx, List<Looked.One> eligible, Exclusions excluded) {
    Set<Integer> listed =
        suppressed.among(tx, eligible.stream().map(Looked.One::candidate).toList());
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
