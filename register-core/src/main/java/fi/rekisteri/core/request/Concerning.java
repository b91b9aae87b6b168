package fi.rekisteri.core.request;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records whom a request concerns, and keeps what its answer needs until it is answered. */
record Concerning(Files files) {
  private static final Set<DataSubjectRight> NEEDING =
      EnumSet.of(
          DataSubjectRight.ACCESS,
          DataSubjectRight.PORTABILITY,
          DataSubjectRight.RECTIFICATION,
          DataSubjectRight.RESTRICTION);

  RightsRequest person(long number, CustomerId subject) {
    return files.within(
        number,
        (book, file) -> {
          requireKnown(book, subject);
          RightsRequest known = book.add(file, files.rules().concerned(file, Optional.of(subject)));
          RequestHold.place(book, known);
          return known;
        });
  }

  /** Somebody who was erased meanwhile is answered too; somebody who never was is a mistake. */
  private static void requireKnown(RequestBook book, CustomerId subject) {
    if (book.tx().customers().hold(List.of(subject)).isEmpty()
        && book.tx().customers().tombstone(subject).isEmpty()) {
      throw book.tx().absent(subject);
    }
  }

  static boolean needsData(RightsRequest file) {
    return file.items().stream()
        .filter(item -> item.state().isUnanswered())
        .anyMatch(item -> NEEDING.contains(item.right()));
  }
}
