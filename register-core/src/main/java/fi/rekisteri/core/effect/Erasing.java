package fi.rekisteri.core.effect;

import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.rights.DataSubjectRight;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Demands an erasure for an item, and goes on with it: the item has one demand, whose id follows
 * from its place, however often it is carried out and by however many.
 */
public record Erasing(Work work) {
  private static final String DEMAND = "demand=";

  /** What was refused is not demanded. */
  Carried carryOut(ErasureCause cause, Set<String> fields) {
    return carryOut(cause, fields, Set.of());
  }

  Carried carryOut(ErasureCause cause, Set<String> fields, Set<String> elements) {
    return work.granted(fields)
        .map(rest -> demanded(new ErasureDemand(cause, rest, elements, work.file().receivedOn())))
        .orElseGet(() -> Carried.done(Carrying.noted(work.reference())));
  }

  /** Whether the demand was made: whatever comes before it was done then. */
  boolean isBegun() {
    return work.desk().retentionOf(work.subject()).demands().stream()
        .anyMatch(one -> one.id().equals(id()));
  }

  static boolean isDemand(String reference) {
    return reference.startsWith(DEMAND);
  }

  /** Whether data goes by an item: by a correction that erases, too (S73 edge). */
  public static boolean isMeantBy(RequestItem item) {
    return item.right() == DataSubjectRight.ERASURE
        || item.right() == DataSubjectRight.ANONYMISATION
        || item.claim() instanceof Claim.Rectification some
            && some.corrections().stream().anyMatch(Correction::isErasure);
  }

  private Carried demanded(ErasureDemand demand) {
    ErasureAnswer answer = work.desk().retentionOf(work.subject()).demandOnce(id(), demand);
    Effect effect =
        new Effect(state(answer.state()), List.of(DEMAND + id()), Set.of(), List.of(), List.of());
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

  private UUID id() {
    String name = "rekisteri " + work.reference() + " of " + work.subject();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
