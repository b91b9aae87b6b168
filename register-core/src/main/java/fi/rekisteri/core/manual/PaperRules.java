package fi.rekisteri.core.manual;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStanding;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.StorageLocation;
import java.time.LocalDate;

/** Which step of a paper fits. Pure. */
record PaperRules(RegisterDefinition definition, LocalDate today, String actor) {
  PaperStanding received(PaperFacts facts) {
    if (definition.manualFiling().kind(facts.kind()).isEmpty()) {
      throw refused("the kind of the paper is not declared in the definition");
    }
    if (facts.receivedOn().isAfter(today) || facts.documentDate().isAfter(facts.receivedOn())) {
      throw refused("a paper comes in by today, and is dated by the day on which it comes in");
    }
    return PaperStanding.receivedBy(actor);
  }

  PaperStanding handled(PhysicalRecord paper) {
    return moving(paper, PaperState.INITIAL_HANDLING).heldBy(PaperState.INITIAL_HANDLING, actor);
  }

  PaperStanding scanned(PhysicalRecord paper) {
    PaperState state = paper.now().state();
    if (state == PaperState.DESTROYED || state == PaperState.LOST) {
      throw refused("paper " + paper.id() + " is " + state + ", and nobody can scan it");
    }
    return paper.now().standing().withScan();
  }

  PaperStanding stored(PhysicalRecord paper, String location) {
    boolean safe =
        definition.manualFiling().location(location).filter(StorageLocation::isSafe).isPresent();
    if (!safe) {
      throw refused("the place is not declared, or not locked and fire-safe (S38.2)");
    }
    return moving(paper, PaperState.STORED).storedIn(location);
  }

  PaperStanding checkedOut(PhysicalRecord paper) {
    return moving(paper, PaperState.CHECKED_OUT).heldBy(PaperState.CHECKED_OUT, actor);
  }

  PaperStanding lost(PhysicalRecord paper) {
    return moving(paper, PaperState.LOST).gone(PaperState.LOST);
  }

  PaperStanding ordered(PhysicalRecord paper, DestructionOrder order) {
    if (paper.isDestroyed()) {
      throw refused("paper " + paper.id() + " is destroyed already");
    }
    return paper.now().standing().toBeDestroyed(order);
  }

  PaperStanding destroyed(PhysicalRecord paper) {
    if (paper.now().destruction().isEmpty()) {
      throw refused("nobody ordered that paper " + paper.id() + " be destroyed");
    }
    return moving(paper, PaperState.DESTROYED).gone(PaperState.DESTROYED);
  }

  private static PaperStanding moving(PhysicalRecord paper, PaperState next) {
    PaperState state = paper.now().state();
    if (!state.mayBecome(next)) {
      throw refused("paper " + paper.id() + " is " + state + ", and cannot become " + next);
    }
    return paper.now().standing();
  }

  private static ConflictException refused(String what) {
    return new ConflictException(
        ErrorCode.PAPER_REFUSED, what, "read the paper's record again, and correct the step");
  }
}
