package fi.rekisteri.core.file;

import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of requests inside one transaction: read, and added to with an audit entry. */
public record RequestBook(Transaction tx, Act act, ItemClocks clocks) {
  private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
  private static final int LONGEST = 250 * 1024;

  /** Opens the file of a request. */
  public RightsRequest open(RequestEvent.Received received) {
    long number = tx.requests().last() + 1;
    RequestEntry first = entry(1, received);
    RightsRequest file = new RightsRequest(number, List.of(first));
    return append(file, first);
  }

  public RightsRequest get(long number) {
    return find(number).orElseThrow(() -> absent(number));
  }

  public Optional<RightsRequest> find(long number) {
    return tx.requests().head(number).flatMap(this::ifThere);
  }

  public RightsRequest read(RequestHead head) {
    return ifThere(head).orElseThrow(() -> absent(head.request()));
  }

  /** The files of heads, but for those that went meanwhile. */
  public List<RightsRequest> read(List<RequestHead> heads) {
    return heads.stream().flatMap(head -> ifThere(head).stream()).toList();
  }

  private static NotFoundException absent(long number) {
    return new NotFoundException(
        ErrorCode.REQUEST_NOT_FOUND,
        "no request has the number " + number,
        "look at the list of requests; a file that was kept long enough is gone");
  }

  /**
   * The file as it was with that head. Lines that are more or fewer came, or went, between two
   * statements: then the head of now says so too. Else somebody was at the storage.
   */
  private Optional<RightsRequest> ifThere(RequestHead head) {
    List<RequestLine> lines = tx.requests().of(head.request());
    if (lines.size() != head.lines()) {
      Optional<RequestHead> now = tx.requests().head(head.request());
      if (now.isEmpty()) {
        return Optional.empty();
      } else if (lines.size() < head.lines() || now.get().lines() < lines.size()) {
        throw RequestSeal.corrupt(head);
      }
    }
    return Optional.of(read(head, lines.subList(0, head.lines())));
  }

  private RightsRequest read(RequestHead head, List<RequestLine> lines) {
    RequestSeal seal = new RequestSeal(tx.ring());
    List<RequestEntry> entries = new ArrayList<>(lines.size());
    for (RequestLine line : lines) {
      RequestEvent event = RequestCodec.read(line, seal.open(line));
      entries.add(new RequestEntry(line.number(), line.at(), line.writer(), event));
    }
    RightsRequest file = new RightsRequest(head.request(), entries);
    requireTrue(head, file);
    return file;
  }

  /**
   * Whoever moves the person or a day in the storage is found out here. The next day alone depends
   * on when it was written, and is believed by nothing that must not miss a request.
   */
  private static void requireTrue(RequestHead head, RightsRequest file) {
    boolean isTrue =
        head.subject().equals(file.subject())
            && head.receivedOn().equals(file.receivedOn())
            && head.keptThrough().equals(kept(file));
    if (!isTrue) {
      throw RequestSeal.corrupt(head);
    }
  }

  /** The same file with one more entry. */
  public RightsRequest add(RightsRequest before, RequestEvent event) {
    RequestEntry next = entry(before.entries().size() + 1, event);
    List<RequestEntry> entries = new ArrayList<>(before.entries());
    entries.add(next);
    return append(new RightsRequest(before.number(), entries), next);
  }

  /** The next plan of retention looks at the person too. */
  void look(CustomerId subject) {
    tx.customers().lookBy(List.of(subject), clocks.today());
  }

  private RequestEntry entry(int number, RequestEvent event) {
    return new RequestEntry(number, act.engine().now(), act.name(), event);
  }

  private RightsRequest append(RightsRequest file, RequestEntry entry) {
    String kind = RequestCodec.kind(entry.event());
    RequestLine line =
        new RequestLine(
            file.number(), entry.number(), entry.at(), entry.writer(), kind, new byte[0]);
    byte[] plain = RequestCodec.write(entry.event());
    if (plain.length > LONGEST) {
      throw RefusedStep.because("an entry is longer than a file holds, 250 KiB");
    }
    tx.requests().append(head(file), new RequestSeal(tx.ring()).seal(line, plain));
    Arrays.fill(plain, (byte) 0);
    List<String> told = List.of("request=" + file.number(), "line=" + entry.number(), kind);
    tx.record(
        file.subject().map(who -> act.done(who, told)).orElseGet(() -> act.doneToRegister(told)));
    return file;
  }

  private RequestHead head(RightsRequest file) {
    return new RequestHead(
        file.number(),
        file.subject(),
        file.receivedOn(),
        clocks.nextDay(file),
        kept(file),
        file.entries().size());
  }

  /** An open complaint keeps a closed file for as long as it lasts (S79.2). */
  private static Optional<LocalDate> kept(RightsRequest file) {
    return file.isContested() ? file.keptThrough().map(day -> ALWAYS) : file.keptThrough();
  }
}
