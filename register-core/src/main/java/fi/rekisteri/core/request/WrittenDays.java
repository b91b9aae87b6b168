package fi.rekisteri.core.request;

import fi.rekisteri.core.casefile.ItemClocks;
import fi.rekisteri.request.DueRequest;
import fi.rekisteri.store.RequestHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Open requests by the day that stands beside each file: found by an index, and no file is opened.
 * {@link DueItems} believes no such day.
 */
record WrittenDays(Files files) {
  /** Databases know no year 0, and their last days differ. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  List<DueRequest> page(LocalDate through, @Nullable DueRequest after, int limit) {
    LocalDate day = within(through);
    return files.read(
        Optional.empty(),
        List.of("due=" + day, "page"),
        book ->
            book.tx().requests().due(day, after == null ? null : head(after), limit).stream()
                .map(one -> new DueRequest(one.request(), one.receivedOn(), one.nextDay()))
                .toList());
  }

  long count(LocalDate through) {
    LocalDate day = within(through);
    return files.read(
        Optional.empty(),
        List.of("due=" + day, "count"),
        book -> book.tx().requests().countDue(day));
  }

  private static LocalDate within(LocalDate day) {
    if (day.isAfter(ItemClocks.NEVER)) {
      return ItemClocks.NEVER;
    }
    return day.isBefore(FIRST) ? FIRST : day;
  }

  /** As far as a page goes on behind it: by day and number. */
  private static RequestHead head(DueRequest one) {
    return new RequestHead(
        one.number(), Optional.empty(), one.receivedOn(), one.day(), Optional.empty(), 1);
  }
}
