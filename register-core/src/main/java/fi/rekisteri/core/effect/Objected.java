package fi.rekisteri.core.effect;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** It suspends at once, and the decision either ends that or makes it last (Art. 21(1), S82). */
public record Objected(Work work, Instant now) {
  /** Against marketing nobody weighs anything: what was said is done (Art. 21(2), 21(3)). */
  public static boolean isAbsolute(RegisterDefinition definition, Purpose purpose) {
    return definition
        .activity(purpose)
        .map(ProcessingActivity::traits)
        .filter(traits -> !traits.prohibitedBy().isEmpty())
        .isPresent();
  }

  Carried carryOut(Claim.Objecting claim) {
    if (!work.isDecided() || work.isGranted()) {
      object(claim, work.receipt());
    }
    if (work.isDecided() && !isAbsolute(work.definition(), claim.purpose())) {
      decide(claim);
    }
    return Carried.done(Carrying.noted(work.reference()));
  }

  /** Where another item's refusal ended what both had suspended, a grant begins it anew. */
  private void decide(Claim.Objecting claim) {
    if (work.isGranted() && state(claim.purpose()) == null) {
      object(claim, work.decidedAt(now));
    }
    if (state(claim.purpose()) == ObjectionState.PENDING) {
      work.choices()
          .recordOnce(
              new Choice.ObjectionDecision(
                  claim.purpose(), work.isGranted(), reasons(), work.decidedAt(now)));
    }
  }

  private void object(Claim.Objecting claim, Receipt receipt) {
    work.choices().recordOnce(new Choice.Objection(claim.purpose(), claim.grounds(), receipt));
  }

  private @Nullable ObjectionState state(Purpose purpose) {
    return work.choices().standing().objections().get(purpose);
  }

  /** The words of whoever decided, or the rules where they gave none. */
  private String reasons() {
    return work.item().decision().flatMap(Decision::refused).map(Objected::reasons).orElse("");
  }

  private static String reasons(RefusedItem part) {
    return part.explanation().isEmpty()
        ? part.reasons().stream().map(RefusalReason::name).collect(Collectors.joining(", "))
        : part.explanation();
  }
}
