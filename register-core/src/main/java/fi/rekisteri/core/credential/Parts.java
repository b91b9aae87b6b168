package fi.rekisteri.core.credential;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialEvent;
import fi.rekisteri.credential.CredentialEvents;
import fi.rekisteri.credential.CredentialStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What both desks work with. */
record Parts(
    CredentialStore store,
    CredentialEvents events,
    Clock clock,
    CryptoBackend backend,
    Tags tags,
    PasswordHashing hashing,
    PasswordPolicy policy,
    Throttle throttle) {
  /** As exact as every store keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void tell(CredentialEvent.Kind kind, AccountId account) {
    tell(kind, Optional.of(account));
  }

  void tell(CredentialEvent.Kind kind, Optional<AccountId> account) {
    events.happened(new CredentialEvent(kind, account, now()));
  }

  /** Whether a text, read as a user name, is the name of that tag. */
  boolean isName(String nameTag, String text) {
    return UserNames.normal(text).isPresent() && tags.name(text).equals(nameTag);
  }
}
