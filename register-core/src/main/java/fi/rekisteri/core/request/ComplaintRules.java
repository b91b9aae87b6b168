package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.RequestEvent.Complained;
import fi.rekisteri.request.RightsRequest;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a complaint to an authority may stand in a file, open or closed (S79.2). Pure. */
record ComplaintRules(LocalDate today) {
  Complained complained(RightsRequest file, ComplaintCase now) {
    if (now.openedOn().isAfter(today) || now.endedOn().filter(today::isBefore).isPresent()) {
      throw RefusedStep.because("a complaint is opened or ended in the future");
    }
    Optional<ComplaintCase> before =
        file.complaints().stream()
            .filter(one -> one.authorityReference().equals(now.authorityReference()))
            .findFirst();
    boolean fits = before.map(one -> follows(one, now)).orElse(now.endedOn().isEmpty());
    if (!fits) {
      throw RefusedStep.because(
          "a complaint is opened first, then ended, and taken up again after that");
    }
    return new Complained(now);
  }

  /** One that is open ends; one that ended is taken up again, not before that. */
  private static boolean follows(ComplaintCase before, ComplaintCase now) {
    return before
        .endedOn()
        .map(end -> now.endedOn().isEmpty() && !now.openedOn().isBefore(end))
        .orElse(now.endedOn().isPresent() && now.openedOn().equals(before.openedOn()));
  }
}
