package fi.rekisteri.core.fate;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The only place where a verdict is made: what is not judged to go cannot be asked of the storage
 * port (law 4). A verdict names the rule by which most went; of equals, the first.
 */
public final class Verdicts {
  /**
   * What was exported and verified is kept outside, and evidence whose time is over proves nothing
   * that is still asked: the register needs them no longer.
   */
  private static final RuleId NO_LONGER_THAN_NEEDED = new RuleId("Art. 5(1)(e)");

  private Verdicts() {}

  /** The verdict on everything of a person; empty where anything stays. */
  public static Optional<ErasureVerdict> whole(
      Judgement judgement, CustomerId subject, Instant decidedAt) {
    return judgement.whole()
        ? Optional.of(new ErasureVerdict(subject, ruleOf(judgement.fates()), decidedAt))
        : Optional.empty();
  }

  /** The verdict on what goes of somebody who stays; empty where nothing goes, or everything. */
  public static Optional<FieldErasureVerdict> part(
      Judgement judgement, CustomerId subject, Instant decidedAt) {
    List<ValueFate> gone = judgement.fates().stream().filter(Verdicts::goes).toList();
    if (judgement.whole() || gone.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<String>> elements = new HashMap<>();
    gone.forEach(
        one -> elements.computeIfAbsent(one.field(), f -> new HashSet<>()).add(one.element()));
    Set<String> staying =
        judgement.fates().stream()
            .filter(one -> !goes(one))
            .map(ValueFate::field)
            .collect(Collectors.toSet());
    Set<String> fields = new HashSet<>(elements.keySet());
    fields.removeAll(staying);
    elements.keySet().removeAll(fields);
    return Optional.of(new FieldErasureVerdict(subject, fields, elements, ruleOf(gone), decidedAt));
  }

  /** The verdict that the trail goes through a checkpoint, of which a verified export is kept. */
  public static PruneVerdict exported(long through, String sha256, Instant decidedAt) {
    return new PruneVerdict(through, sha256, NO_LONGER_THAN_NEEDED, decidedAt);
  }

  /**
   * The verdict that the file of a request goes; empty while it is open, through the last day on
   * which it is kept, and while something holds it.
   */
  public static Optional<EvidenceVerdict> evidence(
      KeptEvidence file, LocalDate today, Instant decidedAt) {
    return file.isNeeded(today)
        ? Optional.empty()
        : Optional.of(new EvidenceVerdict(file.request(), NO_LONGER_THAN_NEEDED, decidedAt));
  }

  /** Whether a value goes. */
  public static boolean goes(ValueFate one) {
    return one.fate() instanceof Fate.Erase || one.fate() instanceof Fate.Anonymise;
  }

  private static RuleId ruleOf(List<ValueFate> gone) {
    Map<RuleId, Integer> counts = new LinkedHashMap<>();
    gone.forEach(one -> counts.merge(one.fate().decidedBy(), 1, Integer::sum));
    RuleId rule = NO_LONGER_THAN_NEEDED;
    int most = 0;
    for (Map.Entry<RuleId, Integer> one : counts.entrySet()) {
      if (one.getValue() > most) {
        rule = one.getKey();
        most = one.getValue();
      }
    }
    return rule;
  }
}
