package fi.rekisteri.core.opendsr;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that a request names in its extension. Those of an erasure of the whole person are
 * looked at and left out: they are names of the sender's own, and everything goes anyway, as the
 * extension has to say.
 */
record ExtensionFields(JsonPlace request, OpenDsrType type) {
  static final String MEMBER = "extensions";
  private static final String CHANGE = "change";
  private static final String FIELDS = "fields";
  private static final String FIELD = "field";
  private static final int MOST = 200;
  private static final int LONGEST = 100;

  List<String> read(RegisterDefinition definition) {
    boolean told = request.has(MEMBER);
    if (told) {
      request.member(MEMBER).requireMembers(Set.of(), Set.of(OpenDsrRequests.EXTENSION));
      told = request.member(MEMBER).has(OpenDsrRequests.EXTENSION);
    }
    if (told) {
      return fields(request.member(MEMBER).member(OpenDsrRequests.EXTENSION), definition);
    } else if (!type.isStandard()) {
      throw request.refusal("lacks the extension that its type needs");
    }
    return List.of();
  }

  private List<String> fields(JsonPlace extension, RegisterDefinition definition) {
    boolean erasure = type == OpenDsrType.ERASURE;
    extension.requireMembers(
        Set.of(CHANGE, FIELDS), erasure ? Set.of(OpenDsrRequests.WHOLE) : Set.of());
    NoticeChange change = extension.member(CHANGE).oneOf(NoticeChange.values(), NoticeChange::name);
    if (type.change().filter(change::equals).isEmpty()) {
      throw extension.member(CHANGE).refusal("says something else than the type of the request");
    }
    JsonPlace list = extension.member(FIELDS);
    Set<String> paths = new LinkedHashSet<>();
    list.list(MOST).forEach(place -> paths.add(path(place, definition)));
    if (paths.isEmpty() && !type.isStandard()) {
      throw list.refusal("names no field, which would mean all of them");
    }
    if (erasure && !paths.isEmpty()) {
      requireWhole(extension);
    }
    return type.isStandard() ? List.of() : List.copyOf(paths);
  }

  /** Who names fields may mean these alone: no person is erased by a slip. */
  private static void requireWhole(JsonPlace extension) {
    if (!extension.has(OpenDsrRequests.WHOLE)) {
      throw extension.refusal("names fields of an erasure without saying that all is meant");
    }
    extension.member(OpenDsrRequests.WHOLE).requireTrue();
  }

  private String path(JsonPlace place, RegisterDefinition definition) {
    place.requireMembers(Set.of(FIELD), Set.of());
    String path = place.member(FIELD).text(LONGEST);
    if (!type.isStandard() && definition.field(path).isEmpty()) {
      throw place.member(FIELD).refusal("is no field that the definition declares");
    }
    return path;
  }
}
