package fi.rekisteri.core.erasure;

import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.core.fate.Verdicts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureLedger.Subject;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What goes of one person, as the ledger is told.
 *
 * @param customer whom
 * @param whole whether everything goes
 * @param parts the values that go where not everything does: by field the ids of values, none for
 *     everything of the field
 * @param rule the rule that decided
 */
public record LedgerShare(
    CustomerId customer, boolean whole, Map<String, Set<String>> parts, RuleId rule) {
  public static LedgerShare of(ErasureVerdict verdict) {
    return new LedgerShare(verdict.subject(), true, Map.of(), verdict.decidedBy());
  }

  public static LedgerShare of(FieldErasureVerdict verdict) {
    Map<String, Set<String>> parts = new HashMap<>(verdict.elements());
    verdict.fields().forEach(field -> parts.put(field, Set.of()));
    return new LedgerShare(verdict.subject(), false, parts, verdict.decidedBy());
  }

  /** What goes at most by a judgement; empty where nothing does. */
  public static Optional<LedgerShare> of(Judgement judgement, CustomerId subject, Instant at) {
    return Verdicts.whole(judgement, subject, at)
        .map(LedgerShare::of)
        .or(() -> Verdicts.part(judgement, subject, at).map(LedgerShare::of));
  }

  /**
   * The form for the ledger: {@code field} or {@code field#hash} for each value, with a space
   * between, in alphabetical order.
   */
  Subject hashed(SubjectHash hash) {
    Set<String> words = new TreeSet<>();
    parts.forEach(
        (field, elements) -> {
          if (elements.isEmpty()) {
            words.add(field);
          }
          elements.forEach(one -> words.add(field + '#' + hash.of(customer, field, one)));
        });
    return new Subject(hash.of(customer), whole, String.join(" ", words), rule.reference());
  }
}
