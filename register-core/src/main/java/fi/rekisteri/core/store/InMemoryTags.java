package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.core.store.Tables.TagKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which customers hold which tags now. */
final class InMemoryTags {
  private static final CustomerId LOWEST = new CustomerId(new UUID(0, 0));

  private final Tables tables;
  private final UndoLog undo;

  InMemoryTags(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  /** Everybody who holds the tag, in the order of ids. */
  Stream<CustomerId> holders(SearchTag tag) {
    return holders(tag, null);
  }

  /** Those of them behind an id. */
  Stream<CustomerId> holders(SearchTag tag, @Nullable CustomerId after) {
    TagKey first = TagKey.of(tag, after == null ? LOWEST : after);
    return tables.tags.tailMap(first, after == null).keySet().stream()
        .takeWhile(first::isSameTag)
        .map(TagKey::holder);
  }

  /** All tags of somebody after a change. */
  static List<SearchTag> after(Row stored, CustomerChange change) {
    Stream<SearchTag> untouched =
        stored.tags().stream().filter(tag -> !change.replacedTags().containsKey(tag.index()));
    Stream<SearchTag> replaced = change.replacedTags().values().stream().flatMap(List::stream);
    return Stream.concat(untouched, replaced).toList();
  }

  static boolean areSame(CustomerId id, List<SearchTag> some, List<SearchTag> others) {
    return keys(id, some).equals(keys(id, others));
  }

  private static Set<TagKey> keys(CustomerId id, List<SearchTag> tags) {
    return tags.stream().map(tag -> TagKey.of(tag, id)).collect(Collectors.toSet());
  }

  void add(CustomerId id, List<SearchTag> tags) {
    for (SearchTag tag : tags) {
      if (tag.unique() && holders(tag).anyMatch(holder -> !holder.equals(id))) {
        throw Refusals.tagTaken(id, tag.index());
      }
      undo.put(tables.tags, TagKey.of(tag, id), id);
    }
  }

  void remove(CustomerId id, List<SearchTag> tags) {
    tags.forEach(tag -> undo.remove(tables.tags, TagKey.of(tag, id)));
  }
}
