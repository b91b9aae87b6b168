package fi.rekisteri.core.store;

import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class SuppressionsAround implements SuppressionStore {
  final SuppressionStore intact;

  SuppressionsAround(SuppressionStore intact) {
    this.intact = intact;
  }

  @Override
  public void add(List<SuppressionEntry> entries) {
    intact.add(entries);
  }

  @Override
  public List<SuppressionEntry> find(List<SearchTag> terms) {
    return intact.find(terms);
  }

  @Override
  public void release(List<SearchTag> terms, Set<ProhibitionScope> scopes) {
    intact.release(terms, scopes);
  }

  @Override
  public List<SuppressionEntry> page(@Nullable SearchTag after, int limit) {
    return intact.page(after, limit);
  }
}
