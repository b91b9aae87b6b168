package fi.rekisteri.core.request;

import fi.rekisteri.core.file.Routing;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.signature.SignatureState;
import fi.rekisteri.text.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is noticed when a request comes or is read. Nothing of it refuses anything. */
record Intake(RegisterDefinition definition) {
  Set<IntakeFinding> ofLetter(ReceivedRequest letter) {
    Set<IntakeFinding> findings = ofClaims(letter.claims());
    letter.language().flatMap(this::ofLanguage).ifPresent(findings::add);
    if (isElsewhere(letter)) {
      findings.add(IntakeFinding.OTHER_ADDRESSEE);
    }
    if (lacksSignature(letter)) {
      findings.add(IntakeFinding.FORMALITY_GAP);
    }
    if (letter.requester() instanceof Requester.Estate) {
      findings.add(IntakeFinding.DECEASED);
    }
    return findings;
  }

  Set<IntakeFinding> ofClaims(List<Claim> claims) {
    Set<IntakeFinding> findings = EnumSet.noneOf(IntakeFinding.class);
    if (claims.isEmpty()) {
      findings.add(IntakeFinding.NOTHING_ASKED);
    }
    if (claims.stream().anyMatch(Intake::isIncomplete)) {
      findings.add(IntakeFinding.INCOMPLETE);
    }
    if (Contradictions.among(claims)) {
      findings.add(IntakeFinding.CONTRADICTORY);
    }
    return findings;
  }

  /** S68.2: a tag that nobody can read is as good as none. */
  private Optional<IntakeFinding> ofLanguage(String tag) {
    Optional<Language> spoken = Language.ofTag(tag);
    if (spoken.isEmpty()) {
      return Optional.of(IntakeFinding.LANGUAGE_UNKNOWN);
    }
    return definition.routing().languages().contains(spoken.get())
        ? Optional.empty()
        : Optional.of(IntakeFinding.LANGUAGE_NOT_DECLARED);
  }

  private boolean isElsewhere(ReceivedRequest letter) {
    ContactRole role = letter.arrival().addressee();
    Routing routing = new Routing(definition);
    return letter.claims().stream().anyMatch(claim -> !routing.names(role, claim.right()));
  }

  private boolean lacksSignature(ReceivedRequest letter) {
    IdentityPolicy policy = definition.rightsPolicy().identity();
    return policy.formality() == FormalityProfile.SEED_STRICT
        && letter.signature().state() == SignatureState.NONE
        && letter.claims().stream().anyMatch(claim -> policy.signed().contains(claim.right()));
  }

  static boolean isIncomplete(Claim claim) {
    return claim instanceof Claim.Rectification some
        && some.corrections().stream().anyMatch(one -> !one.missing().isEmpty());
  }
}
