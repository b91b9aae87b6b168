package fi.rekisteri.core.sealing;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Register keys in memory. */
final class KeyRows implements RegisterKeys {
  final Map<KeyContext, RegisterKey> rows = new ConcurrentHashMap<>();

  @Override
  public KeyRing ring() {
    return new KeyRing(rows.size(), List.copyOf(rows.values()));
  }

  @Override
  public boolean isInUse(KeyPurpose purpose) {
    return false;
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    return rows.putIfAbsent(key.context(), key) == null;
  }
}
