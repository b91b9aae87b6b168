package fi.rekisteri.samples.sealing;

import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import java.util.ArrayList;
import java.util.List;

/** The register's few keys, in memory. */
final class KeyRows implements RegisterKeys {
  private final List<RegisterKey> rows = new ArrayList<>();

  @Override
  public KeyRing ring() {
    return new KeyRing(rows.size(), rows);
  }

  @Override
  public boolean isInUse(KeyPurpose purpose) {
    return false;
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    return rows.stream().noneMatch(row -> row.context().equals(key.context())) && rows.add(key);
  }
}
