package fi.rekisteri.core.request;

import fi.rekisteri.core.file.ItemClocks;
import fi.rekisteri.core.file.RequestBook;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.store.RequestHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is overdue, late against the own promise, or due soon, over all open requests (S76.1). Each
 * open file is asked, whatever next day the storage tells: a promise that became stricter since, or
 * a day that somebody moved, must hide nothing.
 */
record DueItems(Files files) {
  private static final int PAGE = 200;
  private static final int A_YEAR = 366;

  List<ItemDeadline> within(int days) {
    if (days < 0 || days > A_YEAR) {
      throw new IllegalArgumentException("days ahead are 0 to 366");
    }
    LocalDate through = files.today().plusDays(days);
    return files.read(
        Optional.empty(),
        "due=" + through,
        book ->
            book.read(open(book, ItemClocks.NEVER)).stream()
                .flatMap(file -> files.clocks().ofUnanswered(file).stream())
                .filter(one -> !one.deadline().target().isAfter(through))
                .sorted(
                    Comparator.comparing((ItemDeadline one) -> one.deadline().effectiveDue())
                        .thenComparing(one -> one.deadline().target())
                        .thenComparing(ItemDeadline::request)
                        .thenComparing(ItemDeadline::item))
                .toList());
  }

  static List<RequestHead> open(RequestBook book, LocalDate through) {
    List<RequestHead> all = new ArrayList<>();
    RequestHead after = null;
    List<RequestHead> page;
    do {
      page = book.tx().requests().due(through, after, PAGE);
      all.addAll(page);
      after = page.isEmpty() ? null : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    return all;
  }
}
