package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.samples.ownadapter.form.PeopleForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The suppression list by index, version and hash. */
public final class MvSuppressions implements SuppressionStore {
  private final Session session;
  private final Table<SuppressionEntry> entries;

  public MvSuppressions(Session session) {
    this.session = session;
    entries = new Table<>(session, Shelf.SUPPRESSIONS, PeopleForms.SUPPRESSION);
  }

  @Override
  public void add(List<SuppressionEntry> added) {
    session.write(() -> added.forEach(this::add));
  }

  private void add(SuppressionEntry entry) {
    Key term = People.tag(entry.term());
    entries.put(term, entries.find(term).map(known -> known.and(entry)).orElse(entry));
  }

  @Override
  public List<SuppressionEntry> find(List<SearchTag> terms) {
    return terms.stream()
        .map(People::tag)
        .distinct()
        .flatMap(term -> entries.find(term).stream())
        .toList();
  }

  @Override
  public void release(List<SearchTag> terms, Set<ProhibitionScope> scopes) {
    session.write(() -> terms.stream().map(People::tag).forEach(term -> release(term, scopes)));
  }

  private void release(Key term, Set<ProhibitionScope> scopes) {
    entries
        .find(term)
        .ifPresent(
            known ->
                known
                    .without(scopes)
                    .ifPresentOrElse(left -> entries.put(term, left), () -> entries.remove(term)));
  }

  @Override
  public List<SuppressionEntry> page(@Nullable SearchTag after, int limit) {
    return entries
        .under(Key.ALL, after == null ? null : People.tag(after))
        .limit(Refusals.limit(limit))
        .toList();
  }
}
