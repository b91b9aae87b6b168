package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RequestStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that keep the lines and heads of requests badly, A63. */
final class RequestFlaws {
  private RequestFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A63", "cuts long bytes of a line", requests(Cutting::new)),
        new Flaw("A63", "shares the bytes of a line", requests(Sharing::new)),
        new Flaw("A63", "forgets whose request it is", requests(Forgetful::new)),
        new Flaw("A75", "forgets a part of a request's head", requests(Forgetful::new)),
        new Flaw("A63", "passes over a line that comes too late", requests(Silent::new)),
        new Flaw("A63", "mends a head that is not that of its line", requests(Mending::new)));
  }

  static Supplier<RegisterStorage> requests(UnaryOperator<RequestStore> flaw) {
    return () -> AlteredStorage.requests(flaw);
  }

  private static RequestHead with(RequestHead head, Optional<CustomerId> subject, RequestLine of) {
    return new RequestHead(
        of.request(), subject, head.receivedOn(), head.nextDay(), head.keptThrough(), of.number());
  }

  private static final class Cutting extends RequestsAround {
    Cutting(RequestStore intact) {
      super(intact);
    }

    @Override
    public void append(RequestHead head, RequestLine line) {
      byte[] cut = Arrays.copyOf(line.sealed(), Math.min(1 << 16, line.sealed().length));
      super.append(
          head,
          new RequestLine(
              line.request(), line.number(), line.at(), line.writer(), line.kind(), cut));
    }
  }

  /** Shows the very line that was handed in last. */
  private static final class Sharing extends RequestsAround {
    private static final ThreadLocal<RequestLine> LAST = new ThreadLocal<>();

    Sharing(RequestStore intact) {
      super(intact);
    }

    @Override
    public void append(RequestHead head, RequestLine line) {
      super.append(head, line);
      LAST.set(line);
    }

    @Override
    public List<RequestLine> of(long request) {
      RequestLine last = LAST.get();
      List<RequestLine> lines = super.of(request);
      return lines.size() == 1 && last != null && last.request() == request ? List.of(last) : lines;
    }
  }

  /** Shows heads without their subject, where one alone is asked for. */
  private static final class Forgetful extends RequestsAround {
    Forgetful(RequestStore intact) {
      super(intact);
    }

    @Override
    public Optional<RequestHead> head(long request) {
      return super.head(request)
          .map(
              head ->
                  new RequestHead(
                      head.request(),
                      Optional.empty(),
                      head.receivedOn(),
                      head.nextDay(),
                      head.keptThrough(),
                      head.lines()));
    }
  }

  private static final class Silent extends RequestsAround {
    Silent(RequestStore intact) {
      super(intact);
    }

    @Override
    public void append(RequestHead head, RequestLine line) {
      try {
        super.append(head, line);
      } catch (ConflictException late) {
        return; // as if it had been written
      }
    }
  }

  private static final class Mending extends RequestsAround {
    Mending(RequestStore intact) {
      super(intact);
    }

    @Override
    public void append(RequestHead head, RequestLine line) {
      super.append(with(head, head.subject(), line), line);
    }
  }
}
