package fi.rekisteri.core.visit;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided on the observations of a chunk, visitor by visitor. */
record Judged(VisitRules rules, Map<Long, ErrorCode> refusals, Map<Denial, First> byDenial) {
  /** What is recorded once, however many observations it met. */
  record Denial(Optional<CustomerId> visitor, Purpose purpose, ErrorCode code) {}

  /** What is recorded of a denial, and the first row that it met. */
  record First(long row, Deed deed) {}

  /** Those observations of a visitor that may be kept; the others are noted. */
  List<Observed> ofKnown(SealedCustomer stored, Standing standing, List<Observed> seen) {
    VisitRules.Visitor known = new VisitRules.Visitor(stored.facts().role(), standing);
    return permitted(known, Optional.of(stored.facts().id()), seen);
  }

  /** The same of somebody unknown, whom a purpose may process without their having chosen. */
  List<Observed> ofUnknown(Transaction tx, CustomerId visitor, List<Observed> seen) {
    List<Observed> permitted = permitted(VisitRules.Visitor.UNKNOWN, Optional.empty(), seen);
    // Whoever may be registered without a choice must not come back by it (law 7).
    if (!permitted.isEmpty() && tx.customers().tombstone(visitor).isPresent()) {
      permitted.forEach(one -> refuse(one, Optional.of(visitor), ErrorCode.CUSTOMER_ERASED));
      return List.of();
    }
    return permitted;
  }

  private List<Observed> permitted(
      VisitRules.Visitor known, Optional<CustomerId> visitor, List<Observed> seen) {
    Map<Purpose, VisitRules.Ruling> rulings = new HashMap<>(4);
    List<Observed> permitted = new ArrayList<>(seen.size());
    for (Observed one : seen) {
      Optional<ErrorCode> refusal =
          rulings
              .computeIfAbsent(one.purpose(), purpose -> rules.ruling(known, purpose))
              .refusalOf(one);
      refusal.ifPresentOrElse(code -> refuse(one, visitor, code), () -> permitted.add(one));
    }
    return permitted;
  }

  private void refuse(Observed observed, Optional<CustomerId> visitor, ErrorCode code) {
    refusals.put(observed.row(), code);
    Purpose purpose = observed.purpose();
    Denial denial = new Denial(visitor, purpose, code);
    First known = byDenial.get(denial);
    if (known == null) {
      Act act = rules.act().as(purpose, AuditAction.RECORD_VISIT);
      Deed deed = visitor.map(id -> act.denied(id, code)).orElseGet(() -> act.denied(code));
      byDenial.put(denial, new First(observed.row(), deed));
    } else if (observed.row() < known.row) {
      byDenial.put(denial, new First(observed.row(), known.deed));
    }
  }

  /** Takes over what was decided on others. */
  void addAll(Judged others) {
    refusals.putAll(others.refusals);
    byDenial.putAll(others.byDenial);
  }

  /** In the order of the batch, whoever decided on what. */
  List<Deed> denials() {
    return byDenial.values().stream()
        .sorted(Comparator.comparingLong(First::row))
        .map(First::deed)
        .toList();
  }
}
