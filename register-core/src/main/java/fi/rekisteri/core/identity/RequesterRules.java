package fi.rekisteri.core.identity;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.consent.AgePolicy.Ages;
import fi.rekisteri.identity.IdentityFinding;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.identity.Requester.Authorisation;
import fi.rekisteri.identity.Requester.Guardian;
import fi.rekisteri.identity.Requester.Proxy;
import fi.rekisteri.rights.DataSubjectRight;
import java.time.LocalDate;
import java.util.Optional;

/** Who may ask for somebody else. What is not shown is not there (fail closed). Pure. */
record RequesterRules(AgePolicy ages, LocalDate today) {
  /** What keeps the requester from asking; empty where nothing does. */
  Optional<IdentityFinding> against(Requester requester, DataSubjectRight right) {
    return requester.fold(
        subject -> Optional.empty(),
        proxy -> againstProxy(proxy, right),
        this::againstGuardian,
        estate -> Optional.of(IdentityFinding.DECEASED_IS_NO_SUBJECT));
  }

  private Optional<IdentityFinding> againstProxy(Proxy proxy, DataSubjectRight right) {
    if (proxy.authorisation().isEmpty()) {
      return Optional.of(IdentityFinding.AUTHORISATION_MISSING);
    }
    Authorisation shown = proxy.authorisation().get();
    if (shown.until().filter(today::isAfter).isPresent()) {
      return Optional.of(IdentityFinding.AUTHORISATION_ENDED);
    }
    return shown.rights().contains(right)
        ? Optional.empty()
        : Optional.of(IdentityFinding.AUTHORISATION_TOO_NARROW);
  }

  private Optional<IdentityFinding> againstGuardian(Guardian guardian) {
    Optional<IdentityFinding> grown = guardian.childBornOn().flatMap(this::grown);
    if (grown.isPresent()) {
      return grown;
    }
    return guardian.reference().isPresent()
        ? Optional.empty()
        : Optional.of(IdentityFinding.GUARDIANSHIP_UNPROVEN);
  }

  private Optional<IdentityFinding> grown(LocalDate birthday) {
    Ages now = ages.on(today);
    if (AgePolicy.isOf(birthday, today, now.majority())) {
      return Optional.of(IdentityFinding.CHILD_IS_OF_AGE);
    }
    return AgePolicy.isOf(birthday, today, now.ownRequests())
        ? Optional.of(IdentityFinding.CHILD_ACTS_ITSELF)
        : Optional.empty();
  }
}
