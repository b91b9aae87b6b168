package fi.rekisteri.core.plan;

import fi.rekisteri.core.erasure.Going;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.PlanItem;
import java.util.List;

/**
 * What was done with one person of a plan, as a text: {@code
 * 1;outcome;anonymous;papers;sources;fates;values;seal}. Where all went that was planned, by the
 * rules that were planned, {@code =} stands for the fates.
 */
final class OutcomeText {
  private static final String FORM = "1";
  private static final String AS_PLANNED = "=";
  private static final int PARTS = 8;

  private OutcomeText() {}

  /** All but the seal, which is made over it. */
  static String write(ExecutedErasure executed, List<ValueFate> planned) {
    boolean asPlanned = executed.fates().equals(planned);
    return Words.joined(
        Words.PART,
        List.of(
            FORM,
            executed.outcome().name(),
            Integer.toString(executed.anonymous()),
            Integer.toString(executed.papers()),
            Words.writtenAll(Words.MEMBER, executed.sources()),
            asPlanned ? AS_PLANNED + Words.PART : FatesText.write(executed.fates())));
  }

  /** Fails for whatever {@link #write} and the seal never write. */
  static ExecutedErasure read(PlanItem item) {
    List<String> parts = Words.split(Words.PART, item.outcome().orElseThrow(), PARTS);
    if (!parts.get(0).equals(FORM)) {
      throw new IllegalArgumentException("an outcome of no form");
    }
    return new ExecutedErasure(
        item.number(),
        item.customer(),
        ErasureOutcome.valueOf(parts.get(1)),
        fates(item, parts),
        Integer.parseInt(parts.get(2)),
        Words.readAll(Words.MEMBER, parts.get(4)),
        Integer.parseInt(parts.get(3)),
        item.endedAt().orElseThrow());
  }

  private static List<ValueFate> fates(PlanItem item, List<String> parts) {
    return parts.get(5).equals(AS_PLANNED)
        ? Going.of(PlanText.read(item).erasure().fates())
        : FatesText.read(parts.get(5), parts.get(6));
  }
}
