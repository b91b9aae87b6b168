package fi.rekisteri.core.effect;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.retention.ErasureAnswer;
import java.util.List;
import java.util.Optional;

/**
 * What carrying out an item in the register came to.
 *
 * @param effect the facts
 * @param answer the answer, where access was asked for
 * @param portable the data, where portability was asked for
 * @param held what was found to be held of an erasure
 */
public record Carried(
    Effect effect,
    Optional<AccessAnswer> answer,
    Optional<PortableData> portable,
    Optional<ErasureAnswer> held) {
  public static Carried of(Effect effect) {
    return new Carried(effect, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Carried done(Effect effect) {
    return of(effect.in(EffectState.DONE));
  }

  /** Whether the register has done its part, so that the host's handlers are asked for theirs. */
  public boolean isDoneHere() {
    return effect.state() == EffectState.DONE || effect.state() == EffectState.ELSEWHERE;
  }

  /** The same with what the host's handlers said; what they lack is lacking in all. */
  public Carried with(List<HandlerReport> reports) {
    EffectState state = effect.state();
    boolean failed = reports.stream().anyMatch(one -> one.state() == HandlerReport.State.FAILED);
    boolean kept = reports.stream().anyMatch(one -> one.state() == HandlerReport.State.RETAINED);
    if (failed) {
      state = EffectState.FAILED;
    } else if (kept) {
      state = EffectState.ELSEWHERE;
    }
    return new Carried(effect.in(state).with(reports), answer, portable, held);
  }
}
