package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Erases whole people, any number of them in the same few statements.
 *
 * <p>The records go first, in the order of their ids, so that two who erase the same people never
 * wait for each other; their tags go by a later statement, which sees what a save before the
 * deletion has committed. An id without a record has either a tombstone, and then only the trail
 * tells of the call; or it never came, and then an empty record takes its place for a moment, to
 * meet whoever is inserting it, who is done or waits.
 */
record Erasure(Dialect dialect, OpenConnection connection, HeldRows held) {
  void run(List<ErasureVerdict> verdicts, List<AuditEntry> audit) throws SQLException {
    SortedMap<CustomerId, ErasureVerdict> first = new TreeMap<>();
    verdicts.forEach(verdict -> first.putIfAbsent(verdict.subject(), verdict));
    Map<UUID, byte[]> deleted = delete(first.keySet());
    List<ErasureVerdict> buried =
        first.values().stream()
            .filter(verdict -> deleted.containsKey(verdict.subject().value()))
            .toList();
    if (!buried.isEmpty()) {
      dialect.bury(connection, buried, tags(deleted), audit);
    } else if (!audit.isEmpty()) {
      dialect.append(connection, audit);
    }
  }

  private Map<UUID, byte[]> delete(Set<CustomerId> people) throws SQLException {
    List<UUID> ids = people.stream().map(CustomerId::value).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, byte[]> deleted = new HashMap<>(dialect.delete(connection, ids, held.cover(ids)));
    held.forget(people);
    List<UUID> missing = ids.stream().filter(id -> !deleted.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      Set<UUID> erased = Tombstones.among(connection, missing);
      List<UUID> strangers = missing.stream().filter(id -> !erased.contains(id)).toList();
      if (!strangers.isEmpty()) {
        dialect.occupy(connection, strangers);
        strangers.forEach(id -> deleted.put(id, PackedTags.NONE));
        deleted.putAll(dialect.delete(connection, strangers, false));
      }
    }
    return deleted;
  }

  private static List<TagRow> tags(Map<UUID, byte[]> deleted) {
    List<TagRow> rows = new ArrayList<>(4 * deleted.size());
    deleted.forEach(
        (id, packed) ->
            CustomerRow.tags(new CustomerId(id), packed)
                .forEach(tag -> rows.add(new TagRow(id, tag))));
    return rows;
  }
}
