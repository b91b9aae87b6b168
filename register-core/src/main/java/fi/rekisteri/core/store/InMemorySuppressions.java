package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.TermKey;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The suppression list, in the order of index, version and hash. */
final class InMemorySuppressions implements SuppressionStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemorySuppressions(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void add(List<SuppressionEntry> entries) {
    for (SuppressionEntry entry : entries) {
      TermKey term = TermKey.of(entry.term());
      SuppressionEntry known = tables.suppressions.get(term);
      undo.put(tables.suppressions, term, known == null ? Copies.of(entry) : known.and(entry));
    }
  }

  @Override
  public List<SuppressionEntry> find(List<SearchTag> terms) {
    return terms.stream()
        .map(TermKey::of)
        .distinct()
        .map(tables.suppressions::get)
        .filter(Objects::nonNull)
        .map(Copies::of)
        .toList();
  }

  @Override
  public void release(List<SearchTag> terms, Set<ProhibitionScope> scopes) {
    for (SearchTag tag : terms) {
      TermKey term = TermKey.of(tag);
      SuppressionEntry known = tables.suppressions.get(term);
      if (known != null) {
        known
            .without(scopes)
            .ifPresentOrElse(
                left -> undo.put(tables.suppressions, term, left),
                () -> undo.remove(tables.suppressions, term));
      }
    }
  }

  @Override
  public List<SuppressionEntry> page(@Nullable SearchTag after, int limit) {
    Refusals.requireLimit(limit);
    Collection<SuppressionEntry> rest =
        after == null
            ? tables.suppressions.values()
            : tables.suppressions.tailMap(TermKey.of(after), false).values();
    return rest.stream().limit(limit).map(Copies::of).toList();
  }
}
