package fi.rekisteri.core.visit;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided on the observations of a chunk, visitor by visitor. */
record Judged(VisitRules rules, Map<Long, ErrorCode> refusals, Map<Denial, Deed> byDenial) {
  /** What is recorded once, however many observations it met. */
  record Denial(Optional<CustomerId> visitor, Purpose purpose, ErrorCode code) {}

  /** Those of one visitor's observations that may be kept; the others are noted. */
  List<Observed> permitted(
      Transaction tx, CustomerId visitor, @Nullable SealedCustomer stored, List<Observed> seen) {
    VisitRules.Visitor known = rules.visitor(stored);
    List<Observed> permitted = new ArrayList<>(seen.size());
    for (Observed one : seen) {
      Optional<ErrorCode> refusal = rules.refusal(known, one);
      if (refusal.isEmpty()) {
        permitted.add(one);
      } else {
        refuse(one, Optional.ofNullable(stored).map(record -> visitor), refusal.get());
      }
    }
    // Whoever may be registered without a choice must not come back by it (law 7).
    if (stored == null && !permitted.isEmpty() && tx.customers().tombstone(visitor).isPresent()) {
      permitted.forEach(one -> refuse(one, Optional.of(visitor), ErrorCode.CUSTOMER_ERASED));
      return List.of();
    }
    return permitted;
  }

  private void refuse(Observed observed, Optional<CustomerId> visitor, ErrorCode code) {
    refusals.put(observed.row(), code);
    Purpose purpose = observed.purpose();
    byDenial.computeIfAbsent(
        new Denial(visitor, purpose, code),
        denial -> {
          Act act = rules.act().as(purpose, AuditAction.RECORD_VISIT);
          return visitor.map(id -> act.denied(id, code)).orElseGet(() -> act.denied(code));
        });
  }

  Collection<Deed> denials() {
    return byDenial.values();
  }
}
