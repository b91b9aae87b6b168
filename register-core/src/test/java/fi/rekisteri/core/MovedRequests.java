package fi.rekisteri.core;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.function.UnaryOperator;

/** Files of requests as somebody who writes to the tables leaves them. */
record MovedRequests(RegisterStorage from, RegisterDefinition definition) {
  private static final int ALL = 1_000;

  /** A storage of the same keys, whose last head of each file, and each line, were altered. */
  InMemoryStorage with(UnaryOperator<RequestHead> heads, UnaryOperator<RequestLine> lines) {
    InMemoryStorage altered = new InMemoryStorage();
    from.inTransaction(
        was ->
            altered.inTransaction(
                is -> {
                  was.keys().ring(definition.id().value()).keys().forEach(is.keys()::addIfAbsent);
                  was.requests().page(0, ALL).forEach(head -> copy(was, is, head, heads, lines));
                  return is;
                }));
    return altered;
  }

  private static void copy(
      StorageTransaction was,
      StorageTransaction is,
      RequestHead head,
      UnaryOperator<RequestHead> heads,
      UnaryOperator<RequestLine> lines) {
    RequestHead last = heads.apply(head);
    List<RequestLine> all = was.requests().of(head.request()).subList(0, last.lines());
    for (RequestLine line : all) {
      RequestHead then =
          new RequestHead(
              last.request(),
              last.subject(),
              last.receivedOn(),
              last.nextDay(),
              last.keptThrough(),
              line.number());
      is.requests().append(then, lines.apply(line));
    }
  }
}
