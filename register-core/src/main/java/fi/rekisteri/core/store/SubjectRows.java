package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.customer.CustomerId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows about people, in the order of their own ids, with an index by person. */
final class SubjectRows<R> {
  private final NavigableMap<UUID, R> byId = new TreeMap<>(AuditPlace::compareLanes);
  private final NavigableMap<Place, UUID> bySubject = new TreeMap<>(Place.ORDER);

  /** Adds a row; says whether its id was new. */
  boolean add(UndoLog undo, UUID id, CustomerId subject, R row) {
    if (byId.containsKey(id)) {
      return false;
    }
    undo.put(byId, id, row);
    undo.put(bySubject, new Place(subject, id), id);
    return true;
  }

  void replace(UndoLog undo, UUID id, R row) {
    undo.put(byId, id, row);
  }

  Optional<R> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  Collection<R> after(@Nullable UUID after) {
    return (after == null ? byId : byId.tailMap(after, false)).values();
  }

  /** In the order of subjects, then of ids. */
  List<R> ofSubjects(List<CustomerId> subjects) {
    return subjects.stream()
        .distinct()
        .sorted()
        .flatMap(
            subject ->
                bySubject
                    .subMap(Place.first(subject), true, Place.last(subject), true)
                    .values()
                    .stream())
        .map(byId::get)
        .toList();
  }

  private record Place(CustomerId subject, UUID id) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::subject).thenComparing(Place::id, AuditPlace::compareLanes);

    static Place first(CustomerId subject) {
      return new Place(subject, new UUID(0, 0));
    }

    static Place last(CustomerId subject) {
      return new Place(subject, new UUID(-1, -1));
    }
  }
}
