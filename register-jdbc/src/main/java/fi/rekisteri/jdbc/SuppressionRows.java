package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The suppression list as rows. The database itself unites what is forbidden for one term. */
final class SuppressionRows implements SuppressionStore {
  private static final String PAGE =
      "select " + SuppressionRow.COLUMNS + " from rekisteri_suppression s";

  private static final String ORDER = " order by s.index_id, s.index_version, s.tag limit ?";

  private static final String FIRST_PAGE = PAGE + ORDER;

  private static final String NEXT_PAGE =
      PAGE + " where (s.index_id, s.index_version, s.tag) > (?, ?, ?)" + ORDER;

  private static final String DELETE =
      "delete from rekisteri_suppression where index_id = ? and index_version = ? and tag = ?"
          + " and processing = 0 and disclosure = 0";

  private final Session session;

  SuppressionRows(Session session) {
    this.session = session;
  }

  /** In one order, so that two writers never wait for each other. */
  @Override
  public void add(List<SuppressionEntry> entries) {
    TreeMap<SearchTag, SuppressionEntry> united = new TreeMap<>(SuppressionRow.ORDER);
    entries.forEach(entry -> united.merge(entry.term(), entry, SuppressionEntry::and));
    if (!united.isEmpty()) {
      session.writeAll(
          connection -> {
            session.dialect().suppress(connection, List.copyOf(united.values()));
            return united;
          },
          SuppressionRows::busy);
    }
  }

  @Override
  public List<SuppressionEntry> find(List<SearchTag> terms) {
    if (terms.isEmpty()) {
      return List.of();
    }
    return session.read(
        connection -> {
          String sql = "select " + SuppressionRow.COLUMNS + session.dialect().suppressed();
          try (Prepared select = connection.prepare(sql)) {
            new Columns(select, 1).terms(terms);
            List<SuppressionEntry> found = SuppressionRow.read(select);
            return found.isEmpty() ? found : ofTerms(found, terms);
          }
        });
  }

  /**
   * Each entry of the terms once: one that was asked for twice may be found twice. Nearly always
   * none is found at all, and terms are put in order for those that are alone.
   */
  private static List<SuppressionEntry> ofTerms(
      List<SuppressionEntry> found, List<SearchTag> terms) {
    Set<SearchTag> wanted = ordered(terms);
    return found.stream().filter(entry -> wanted.remove(entry.term())).toList();
  }

  @Override
  public void release(List<SearchTag> terms, Set<ProhibitionScope> scopes) {
    if (terms.isEmpty()) {
      return;
    }
    int left = ~Scopes.bits(scopes);
    session.writeAll(
        connection -> {
          for (SearchTag term : ordered(terms)) {
            release(connection, term, left);
          }
          return terms;
        },
        SuppressionRows::busy);
  }

  private void release(OpenConnection connection, SearchTag term, int left) throws SQLException {
    try (Prepared keep = connection.prepare(session.dialect().release())) {
      keep.setInt(1, left);
      keep.setInt(2, left);
      SuppressionRow.bind(keep, 3, term);
      if (keep.executeUpdate() == 0) {
        return;
      }
    }
    try (Prepared delete = connection.prepare(DELETE)) {
      SuppressionRow.bind(delete, 1, term);
      delete.executeUpdate();
    }
  }

  @Override
  public List<SuppressionEntry> page(@Nullable SearchTag after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = after == null ? FIRST_PAGE : NEXT_PAGE;
          try (Prepared select = connection.prepare(sql)) {
            select.setInt(after == null ? 1 : SuppressionRow.bind(select, 1, after), limit);
            return SuppressionRow.read(select);
          }
        });
  }

  private static Set<SearchTag> ordered(List<SearchTag> terms) {
    Set<SearchTag> ordered = new TreeSet<>(SuppressionRow.ORDER);
    ordered.addAll(terms);
    return ordered;
  }

  private static StorageException busy() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the suppression list was being changed by somebody else",
        "repeat the call",
        true);
  }
}
