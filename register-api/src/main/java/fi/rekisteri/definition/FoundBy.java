package fi.rekisteri.definition;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import java.util.Set;

/**
 * By which facts of their data people are to be found, beside what they chose and by search keys.
 * Each costs a row of a tag for everybody whom it concerns, and tells whoever reads the tables how
 * large that group is and who is in it: ask for what somebody really looks for, and for no category
 * that would reveal what Art. 9 protects. Immutable and thread-safe.
 *
 * <p>People who are stored already are found once {@code rotate(Rotation.SEARCH_TAGS)} has passed
 * them. Collections do not count: what is added to them leaves the record alone.
 *
 * @param sources kinds of declared sources
 * @param categories categories of declared fields that are no collections
 */
public record FoundBy(Set<SourceKind> sources, Set<DataCategory> categories) {
  /** By nothing, which is so unless the host declares it. */
  public static final FoundBy NOTHING = new FoundBy(Set.of(), Set.of());

  /** Copies the sets. */
  public FoundBy {
    sources = Set.copyOf(sources);
    categories = Set.copyOf(categories);
  }

  /** The same, with these sources in place of the earlier ones. */
  public FoundBy withSources(SourceKind... kinds) {
    return new FoundBy(Set.of(kinds), categories);
  }

  /** The same, with these categories in place of the earlier ones. */
  public FoundBy withCategories(DataCategory... all) {
    return new FoundBy(sources, Set.of(all));
  }
}
