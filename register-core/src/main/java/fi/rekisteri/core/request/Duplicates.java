package fi.rekisteri.core.request;

import fi.rekisteri.core.file.RequestBook;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.store.RequestHead;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notices that a person uses a right by two open requests (S83). Each keeps what was shown for it,
 * is decided on its own, and holds up nothing of the other.
 */
final class Duplicates {
  private Duplicates() {}

  static RightsRequest noticed(RequestBook book, RightsRequest file) {
    boolean is = isNew(file) && !rights(file).isEmpty() && isAskedElsewhere(book, file);
    return is ? book.add(file, new RequestEvent.Noticed(Set.of(IntakeFinding.DUPLICATE))) : file;
  }

  /** Whom it concerns, or what it asks for, was found by the last step. */
  private static boolean isNew(RightsRequest file) {
    RequestEvent last = file.entries().get(file.entries().size() - 1).event();
    return file.subject().isPresent()
        && !file.findings().contains(IntakeFinding.DUPLICATE)
        && (last instanceof RequestEvent.Concerned || last instanceof RequestEvent.Understood);
  }

  private static boolean isAskedElsewhere(RequestBook book, RightsRequest file) {
    Set<DataSubjectRight> here = rights(file);
    List<RequestHead> others =
        book.tx().requests().ofSubject(file.subject().orElseThrow()).stream()
            .filter(head -> head.request() != file.number())
            .filter(RequestHead::isOpen)
            .toList();
    return book.read(others).stream()
        .anyMatch(other -> rights(other).stream().anyMatch(here::contains));
  }

  private static Set<DataSubjectRight> rights(RightsRequest file) {
    return file.items().stream()
        .filter(item -> item.state().isUnanswered())
        .map(RequestItem::right)
        .collect(Collectors.toSet());
  }
}
