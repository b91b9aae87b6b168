package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.samples.ownadapter.form.DutyForms;
import fi.rekisteri.samples.ownadapter.form.Plain;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Row;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RequestStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Heads by number, with indexes by person and of the open ones by day; lines beside them. The last
 * number stands on its own, so that it outlives the request that had it (A65).
 */
public final class MvRequests implements RequestStore {
  private static final Key LAST = Key.of("request");

  private final Session session;
  private final Table<RequestHead> heads;
  private final Table<RequestLine> lines;
  private final Table<Long> counters;

  public MvRequests(Session session) {
    this.session = session;
    heads =
        new Table<>(session, Shelf.REQUESTS, DutyForms.HEAD)
            .indexed(
                Shelf.REQUESTS_BY_SUBJECT,
                (number, head) -> head.subject().stream().map(one -> Key.of(one).and(number)))
            .indexed(
                Shelf.REQUESTS_DUE,
                (number, head) -> head.isOpen() ? Stream.of(due(head)) : Stream.empty());
    lines = new Table<>(session, Shelf.REQUEST_LINES, DutyForms.REQUEST_LINE);
    counters = new Table<>(session, Shelf.COUNTERS, Plain.NUMBER);
  }

  private static Key due(RequestHead head) {
    return Key.of(head.nextDay()).and(head.request());
  }

  @Override
  public void append(RequestHead head, RequestLine line) {
    head.requireOf(line);
    Key request = Key.of(line.request());
    session.write(
        () -> {
          boolean isNext =
              line.number() == 1
                  ? line.request() == last() + 1
                  : heads.find(request).filter(one -> one.lines() == line.number() - 1).isPresent();
          if (!isNext) {
            throw Refusals.overtaken("the file of request " + line.request());
          }
          if (line.number() == 1) {
            counters.put(LAST, line.request());
          }
          heads.put(request, head);
          lines.put(request.and(line.number()), line);
        });
  }

  @Override
  public List<RequestLine> of(long request) {
    return lines.under(Key.of(request)).toList();
  }

  @Override
  public Optional<RequestHead> head(long request) {
    return heads.find(Key.of(request));
  }

  @Override
  public long last() {
    return counters.find(LAST).orElse(0L);
  }

  @Override
  public List<RequestHead> page(long after, int limit) {
    return heads.under(Key.ALL, Key.of(after)).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<RequestHead> ofSubject(CustomerId subject) {
    return heads.by(Shelf.REQUESTS_BY_SUBJECT, Key.of(subject), null).toList();
  }

  @Override
  public List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit) {
    return due(through, after == null ? null : due(after)).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public long countDue(LocalDate through) {
    return due(through, null).count();
  }

  private Stream<RequestHead> due(LocalDate through, @Nullable Key after) {
    return heads
        .by(Shelf.REQUESTS_DUE, Key.ALL, after)
        .takeWhile(head -> !head.nextDay().isAfter(through));
  }

  @Override
  public List<RequestHead> expired(LocalDate before, long after, int limit) {
    return heads
        .under(Key.ALL, Key.of(after))
        .filter(head -> head.keptThrough().filter(day -> day.isBefore(before)).isPresent())
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public void remove(EvidenceVerdict verdict) {
    Key request = Key.of(verdict.request());
    session.write(
        () -> {
          heads.remove(request);
          lines.rows(request, null).map(Row::key).toList().forEach(lines::remove);
        });
  }
}
