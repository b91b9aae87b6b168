package fi.rekisteri.core.store;

import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RotationMark;
import java.util.Optional;

/** Passes every call on; a flaw overrides one of them. */
class KeysAround implements RegisterKeyStore {
  final RegisterKeyStore intact;

  KeysAround(RegisterKeyStore intact) {
    this.intact = intact;
  }

  @Override
  public KeyRing ring(String registerId) {
    return intact.ring(registerId);
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    return intact.addIfAbsent(key);
  }

  @Override
  public boolean rewrap(RegisterKey from, RegisterKey to) {
    return intact.rewrap(from, to);
  }

  @Override
  public void remove(RegisterKey key) {
    intact.remove(key);
  }

  @Override
  public Optional<RotationMark> mark(String job) {
    return intact.mark(job);
  }

  @Override
  public boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to) {
    return intact.moveMark(job, from, to);
  }
}
