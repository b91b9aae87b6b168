package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.Erasing;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.RequestEvent.Concerned;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records whom a request concerns, and keeps what its answer needs until it is answered. */
record Concerning(Files files) {
  /** An answer with the data in it. */
  private static final Set<DataSubjectRight> ANSWERING =
      EnumSet.of(DataSubjectRight.ACCESS, DataSubjectRight.PORTABILITY);

  /** What is to go on with the data. */
  private static final Set<DataSubjectRight> KEEPING =
      EnumSet.of(DataSubjectRight.RECTIFICATION, DataSubjectRight.RESTRICTION);

  RightsRequest person(long number, CustomerId subject) {
    return files.within(
        number,
        (book, file) -> {
          requireKnown(book, subject);
          RightsRequest known = found(book, file, Optional.of(subject));
          RequestHold.place(book, known);
          return known;
        });
  }

  RightsRequest nobody(long number) {
    return files.within(number, (book, file) -> found(book, file, Optional.empty()));
  }

  /** Nothing of whoever was thought to be meant is held any longer. */
  private RightsRequest found(RequestBook book, RightsRequest file, Optional<CustomerId> subject) {
    Concerned now = files.rules().concerned(file, subject);
    if (!file.subject().equals(subject)) {
      RequestHold.releaseAll(book, file);
    }
    return book.add(file, now);
  }

  RightsRequest understood(long number, List<Claim> claims) {
    return files.within(
        number,
        (book, file) -> {
          RightsRequest known = book.add(file, files.rules().understood(file, claims));
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

  /** Whether the data must stay until some item is answered. */
  static boolean needsData(RightsRequest file) {
    return file.items().stream().anyMatch(item -> needsData(file, item));
  }

  /**
   * Whether the data must stay until an item is answered. A letter that wants some of it corrected
   * and some erased is not held up by itself.
   */
  static boolean needsData(RightsRequest file, RequestItem item) {
    boolean keeping =
        KEEPING.contains(item.right()) && file.items().stream().noneMatch(Erasing::isMeantBy);
    return item.state().isUnanswered() && (ANSWERING.contains(item.right()) || keeping);
  }
}
