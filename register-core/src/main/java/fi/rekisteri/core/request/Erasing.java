package fi.rekisteri.core.request;

import fi.rekisteri.SubjectRetention;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.RecordedDemand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Demands an erasure for an item, once, and tells how far it has come. */
record Erasing(Work work) {
  Carried carryOut(ErasureDemand demand) {
    SubjectRetention retention = work.desk().retentionOf(work.subject());
    Optional<RecordedDemand> before = before(retention, demand);
    return before.isPresent() ? since(before.get()) : first(retention.demand(demand));
  }

  private static Carried first(ErasureAnswer answer) {
    Effect effect = effect(answer.demand(), state(answer.state()));
    return new Carried(effect, Optional.empty(), Optional.empty(), Optional.of(answer));
  }

  private static EffectState state(ErasureAnswer.State state) {
    return switch (state) {
      case DONE -> EffectState.DONE;
      case ELSEWHERE -> EffectState.ELSEWHERE;
      case SLEEPING, WAITING -> EffectState.SLEEPING;
      case WITHDRAWN -> EffectState.FAILED;
    };
  }

  /** An open demand is gone on with by {@code Erasures.resume}, and by nothing else. */
  private Carried since(RecordedDemand demand) {
    boolean done = demand.state() == RecordedDemand.State.DONE;
    EffectState still =
        work.item().effect().map(Effect::state).orElse(EffectState.SLEEPING)
                == EffectState.ELSEWHERE
            ? EffectState.ELSEWHERE
            : EffectState.SLEEPING;
    return Carried.of(effect(demand.id(), done ? EffectState.DONE : still));
  }

  private static Effect effect(UUID demand, EffectState state) {
    return new Effect(state, List.of("demand=" + demand), Set.of(), List.of(), List.of());
  }

  /** The one that the file names, or one that was made before the file could name it. */
  private Optional<RecordedDemand> before(SubjectRetention retention, ErasureDemand demand) {
    List<String> named = work.item().effect().map(Effect::references).orElse(List.of());
    Instant begun = begun();
    return retention.demands().stream()
        .filter(one -> one.state() != RecordedDemand.State.WITHDRAWN)
        .filter(
            one ->
                named.contains("demand=" + one.id())
                    || (one.asked().equals(demand) && !one.receivedAt().isBefore(begun)))
        .findFirst();
  }

  /** When carrying the item out began for the first time. */
  private Instant begun() {
    int item = work.item().number();
    return work.file().entries().stream()
        .filter(
            entry ->
                entry.event() instanceof RequestEvent.Effected effected && effected.item() == item)
        .map(RequestEntry::at)
        .findFirst()
        .orElse(Instant.MAX);
  }
}
