package fi.rekisteri.core.store;

import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RotationMark;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The register's keys, in the order of purpose and epoch, and the marks of their rotations. */
final class InMemoryKeys implements RegisterKeyStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryKeys(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public KeyRing ring(String registerId) {
    List<RegisterKey> keys =
        tables.keys.values().stream()
            .filter(key -> key.context().registerId().equals(registerId))
            .map(Copies::of)
            .toList();
    return new KeyRing(tables.revision(), keys);
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    if (tables.keys.containsKey(key.context())) {
      return false;
    }
    undo.put(tables.keys, key.context(), Copies.of(key));
    moveOn();
    return true;
  }

  @Override
  public boolean rewrap(RegisterKey from, RegisterKey to) {
    RegisterKey stored = tables.keys.get(from.context());
    if (stored == null || !Arrays.equals(stored.wrapped().blob(), from.wrapped().blob())) {
      return false;
    }
    undo.put(tables.keys, from.context(), Copies.of(to));
    return true;
  }

  @Override
  public void remove(RegisterKey key) {
    if (!tables.keys.containsKey(key.context())) {
      return;
    }
    if (isNewest(key) || isWrapping(key)) {
      throw Refusals.keyInUse(key);
    }
    undo.remove(tables.keys, key.context());
    moveOn();
  }

  private boolean isNewest(RegisterKey key) {
    return tables.keys.keySet().stream()
        .filter(other -> other.registerId().equals(key.context().registerId()))
        .filter(other -> other.purpose() == key.context().purpose())
        .noneMatch(other -> other.epoch() > key.context().epoch());
  }

  private boolean isWrapping(RegisterKey key) {
    return key.context().purpose() == KeyPurpose.CUSTOMER_KEYS
        && tables.customers.values().stream()
            .anyMatch(row -> row.customer().key().epoch() == key.context().epoch());
  }

  private void moveOn() {
    undo.put(tables.revision, Tables.REVISION, tables.revision() + 1);
  }

  @Override
  public Optional<RotationMark> mark(String job) {
    return Optional.ofNullable(tables.marks.get(job));
  }

  @Override
  public boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to) {
    if (!mark(job).equals(from)) {
      return false;
    }
    to.ifPresentOrElse(
        mark -> undo.put(tables.marks, job, mark), () -> undo.remove(tables.marks, job));
    return true;
  }
}
