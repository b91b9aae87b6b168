package fi.rekisteri.core.inquiry;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.SecurityEvent.RefusalBurst;
import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Bursts of refusals, found while entries pass by, newest first. It remembers only runs that may
 * still go on: whoever was not refused for longer than the rule allows is forgotten. Not
 * thread-safe.
 */
final class RefusalBursts {
  private final BurstRule rule;

  /** Runs by actor, in the order in which they were met last. */
  private final Map<String, Run> runs = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Run {
    private final Instant last;
    private final Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
    private Instant first;
    private long refusals;

    Run(Instant last) {
      this.last = last;
      this.first = last;
    }

    RefusalBurst burst(String actor) {
      return new RefusalBurst(actor, first, last, refusals, codes);
    }
  }

  RefusalBursts(BurstRule rule) {
    this.rule = rule;
  }

  /** Takes an entry; whatever burst cannot go on any more is handed on. */
  void meet(AuditEntry entry, Consumer<RefusalBurst> bursts) {
    Instant at = entry.at();
    Iterator<Map.Entry<String, Run>> oldest = runs.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<String, Run> one = oldest.next();
      if (!one.getValue().first.minus(rule.apart()).isAfter(at)) {
        break;
      }
      oldest.remove();
      hand(one.getKey(), one.getValue(), bursts);
    }
    if (Denials.isAttempt(entry)) {
      Run run = runs.computeIfAbsent(entry.actor(), actor -> new Run(at));
      run.first = at;
      run.refusals++;
      entry.act().code().ifPresent(run.codes::add);
    }
  }

  private void hand(String actor, Run run, Consumer<RefusalBurst> bursts) {
    if (run.refusals >= rule.refusals()) {
      bursts.accept(run.burst(actor));
    }
  }

  /** Where the entries end, so do the bursts. */
  Stream<RefusalBurst> rest() {
    return runs.entrySet().stream()
        .filter(one -> one.getValue().refusals >= rule.refusals())
        .map(one -> one.getValue().burst(one.getKey()));
  }
}
