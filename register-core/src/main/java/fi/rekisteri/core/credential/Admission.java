package fi.rekisteri.core.credential;

import fi.rekisteri.credential.CredentialEvent.Kind;
import java.util.Optional;

/**
 * Whether an attempt counts.
 *
 * @param refusal what refuses it; empty where it counts, and is counted as a failure until it turns
 *     out to be none
 * @param familiar whether the owner of the name has signed in from this client before
 * @param last whether it is the last one at this name without a delay
 */
record Admission(Optional<Kind> refusal, boolean familiar, boolean last) {
  static Admission refused(Kind why, boolean familiar) {
    return new Admission(Optional.of(why), familiar, false);
  }

  boolean admitted() {
    return refusal.isEmpty();
  }
}
