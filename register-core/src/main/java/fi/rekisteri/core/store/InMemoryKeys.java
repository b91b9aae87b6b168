package fi.rekisteri.core.store;

import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import java.util.List;

/** The register's keys, in the order of purpose and epoch. */
final class InMemoryKeys implements RegisterKeyStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryKeys(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public List<RegisterKey> all(String registerId) {
    return tables.keys.values().stream()
        .filter(key -> key.context().registerId().equals(registerId))
        .map(Copies::of)
        .toList();
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    if (tables.keys.containsKey(key.context())) {
      return false;
    }
    undo.put(tables.keys, key.context(), Copies.of(key));
    return true;
  }
}
