package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.request.RequestEvent.Checked;
import fi.rekisteri.request.RightsRequest;
import java.time.Instant;
import java.util.Optional;

/** Whether a check of who somebody is may stand in a file (G12.6). Pure. */
record CheckRules(Instant now) {
  Checked checked(RightsRequest file, IdentityCheck check) {
    RequestRules.requireOpen(file);
    Instant last =
        check.deletedAt().or(() -> check.checked().map(one -> one.at())).orElse(check.askedAt());
    if (last.isAfter(now) || check.askedAt().isBefore(file.letter().arrival().at())) {
      throw RefusedStep.because("a check lies before the receipt, or in the future");
    }
    if (before(file, check).filter(one -> !goesOn(one, check)).isPresent()) {
      throw RefusedStep.because("what a check came to, and that its data is gone, stays so");
    }
    return new Checked(check);
  }

  private static Optional<IdentityCheck> before(RightsRequest file, IdentityCheck check) {
    return file.checks().stream()
        .filter(one -> one.ask().equals(check.ask()) && one.askedAt().equals(check.askedAt()))
        .findFirst();
  }

  private static boolean goesOn(IdentityCheck before, IdentityCheck now) {
    boolean same = before.checked().isEmpty() || before.checked().equals(now.checked());
    return same && before.isOutstanding();
  }
}
