package fi.rekisteri.jdbc;

import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry of the suppression list as a row. */
final class SuppressionRow {
  static final String COLUMNS =
      "s.index_id, s.index_version, s.tag, s.processing, s.disclosure, s.since";

  /** The order of the list; whoever locks several rows locks them in it. */
  static final Comparator<SearchTag> ORDER =
      Comparator.comparing(SearchTag::index)
          .thenComparing(SearchTag::version)
          .thenComparing(SearchTag::tag, Arrays::compareUnsigned);

  private SuppressionRow() {}

  /** Binds the term from a parameter on; says which one is next. */
  static int bind(Prepared statement, int first, SearchTag term) throws SQLException {
    statement.setString(first, Texts.storable(term.index()));
    statement.setInt(first + 1, term.version());
    statement.setBytes(first + 2, term.tag());
    return first + 3;
  }

  static List<SuppressionEntry> read(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<SuppressionEntry> entries = new ArrayList<>();
      while (row.next()) {
        entries.add(
            new SuppressionEntry(
                new SearchTag(row.getString(1), row.getInt(2), row.getBytes(3), false),
                prohibitions(Scopes.of(row.getInt(4)), Scopes.of(row.getInt(5))),
                Times.read(row, 6)));
      }
      return entries;
    }
  }

  private static Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions(
      Set<ProhibitionScope> processing, Set<ProhibitionScope> disclosure) {
    Map<ProhibitionScope, Set<ProhibitedUse>> all = new EnumMap<>(ProhibitionScope.class);
    processing.forEach(scope -> all.put(scope, EnumSet.of(ProhibitedUse.PROCESSING)));
    disclosure.forEach(
        scope ->
            all.computeIfAbsent(scope, none -> EnumSet.noneOf(ProhibitedUse.class))
                .add(ProhibitedUse.DISCLOSURE));
    return all;
  }
}
