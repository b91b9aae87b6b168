package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.Requests;
import fi.rekisteri.Rotation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who writes to the tables can do to files unnoticed, and what not. */
class RequestSealTest {
  private static final LocalDate LATER = LocalDate.of(2040, 1, 1);

  private final RequestsRegister at = new RequestsRegister();
  private final RightsRequest first = at.received(at.customer(), new Claim.Access());
  private final RightsRequest second = at.received(at.customer(), new Claim.Access());

  private Requests altered(UnaryOperator<RequestHead> heads, UnaryOperator<RequestLine> lines) {
    MovedRequests moved = new MovedRequests(at.at.storage, at.at.definition);
    return at.at
        .opened(moved.with(heads, lines))
        .actingAs(Actor.person("officer", at.at.clock.instant(), "password+otp", "back-office"))
        .requests();
  }

  private List<RequestLine> lines(long request) {
    return at.at.storage.inTransaction(tx -> tx.requests().of(request));
  }

  private static RequestLine with(RequestLine line, String writer, String kind, byte[] sealed) {
    return new RequestLine(line.request(), line.number(), line.at(), writer, kind, sealed);
  }

  @Test
  @DisplayName("control: untouched files are read from another storage of the same keys")
  void untouchedFilesAreRead() {
    Requests same = altered(head -> head, line -> line);
    assertThat(same.get(first.number())).isEqualTo(first);
    assertThat(same.page(0, 10)).containsExactly(first, second);
  }

  @Test
  @DisplayName("S45.4 a line whose writer, kind, time or contents were altered is not shown")
  void alteredLinesAreNotShown() {
    byte[] others = lines(2).get(0).sealed();
    byte[] next = lines(1).get(1).sealed();
    List<UnaryOperator<RequestLine>> ways =
        List.of(
            line -> with(line, "eve", line.kind(), line.sealed()),
            line -> with(line, line.writer(), "CLOSED", line.sealed()),
            line -> with(line, line.writer(), line.kind(), others),
            line -> with(line, line.writer(), line.kind(), next),
            line -> with(line, line.writer(), line.kind(), new byte[0]),
            line ->
                new RequestLine(
                    line.request(),
                    line.number(),
                    line.at().minusSeconds(1),
                    line.writer(),
                    line.kind(),
                    line.sealed()));
    for (UnaryOperator<RequestLine> way : ways) {
      Requests changed =
          altered(
              head -> head,
              line -> line.request() == 1 && line.number() == 1 ? way.apply(line) : line);
      refuses(ErrorCode.DECRYPTION_FAILED, () -> changed.get(1));
      assertThat(changed.get(2)).as("the other file").isEqualTo(second);
    }
  }

  private static RequestHead head(
      RequestHead head, Optional<CustomerId> subject, LocalDate on, Optional<LocalDate> kept) {
    return new RequestHead(head.request(), subject, on, head.nextDay(), kept, head.lines());
  }

  private static Stream<UnaryOperator<RequestHead>> heads() {
    return Stream.of(
        head -> head(head, Optional.of(CustomerId.random()), head.receivedOn(), head.keptThrough()),
        head -> head(head, Optional.empty(), head.receivedOn(), head.keptThrough()),
        head -> head(head, head.subject(), LATER, head.keptThrough()),
        head -> head(head, head.subject(), head.receivedOn(), Optional.of(LATER)));
  }

  @ParameterizedTest
  @MethodSource("heads")
  @DisplayName("S45.4 a head whose person or days were moved is not that of its lines")
  void movedHeadsAreNoticed(UnaryOperator<RequestHead> moved) {
    Requests changed = altered(moved, line -> line);
    assertThatThrownBy(() -> changed.get(1)).isInstanceOf(CorruptDataException.class);
    assertThatThrownBy(() -> changed.page(0, 10)).isInstanceOf(CorruptDataException.class);
  }

  @Test
  @DisplayName("S45.4 a file that was made to look expired is not removed but reported")
  void falselyExpiredFilesStay() {
    Requests changed =
        altered(
            head ->
                head(
                    head, head.subject(), head.receivedOn(), Optional.of(LocalDate.of(2020, 1, 1))),
            line -> line);
    assertThatThrownBy(changed::removeExpired).isInstanceOf(CorruptDataException.class);
  }

  @Test
  @DisplayName("Art. 5(2) last lines cut off show in the trail alone, which counts each line")
  void cutLinesShowInTheTrail() {
    RequestHead cut = at.at.storage.inTransaction(tx -> tx.requests().head(1)).orElseThrow();
    Requests changed =
        altered(
            head ->
                new RequestHead(
                    head.request(),
                    head.subject(),
                    head.receivedOn(),
                    head.nextDay(),
                    head.keptThrough(),
                    cut.lines() - 1),
            line -> line);
    assertThat(changed.get(1).entries()).as("a true file, once").hasSize(cut.lines() - 1);
    assertThat(at.at.entries(AuditAction.RECORD_REQUEST))
        .extracting(entry -> entry.act().toString() + entry)
        .filteredOn(text -> text.contains("request=1") && text.contains("line=" + cut.lines()))
        .hasSize(1);
  }

  @Test
  @DisplayName("S45.2 files are read, and go on, after the audit key was rotated")
  void filesOutliveTheRotation() {
    at.at
        .register
        .actingAs(Actor.person("planner", at.at.clock.instant(), "password+otp", "console"))
        .keys()
        .rotate(Rotation.AUDIT_KEY);
    assertThat(at.requests().get(1)).isEqualTo(first);
    at.granted(first, 1);
    assertThat(at.answered(first, 1).isOpen()).isFalse();
  }

  /** Shows no line of any file, or fewer than the head counts. */
  private RegisterStorage showing(int most) {
    RegisterStorage intact = at.at.storage;
    return new RegisterStorage() {
      @Override
      public <T> T inTransaction(Function<StorageTransaction, T> work) {
        return intact.inTransaction(
            tx ->
                work.apply(
                    new TransactionAround(tx) {
                      @Override
                      public RequestStore requests() {
                        return shortened(tx.requests(), most);
                      }
                    }));
      }

      @Override
      public void close() {}
    };
  }

  private static RequestStore shortened(RequestStore intact, int most) {
    return (RequestStore)
        Proxy.newProxyInstance(
            RequestStore.class.getClassLoader(),
            new Class<?>[] {RequestStore.class},
            (proxy, method, arguments) ->
                method.getName().equals("of")
                    ? intact.of((long) arguments[0]).stream().limit(most).toList()
                    : method.invoke(intact, arguments));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("S45.4 a file that lacks lines which its head counts is not read as a shorter one")
  void missingLinesAreNoticed(int most) {
    Requests shown =
        at.at
            .opened(showing(most))
            .actingAs(Actor.person("officer", at.at.clock.instant(), "password+otp", "back-office"))
            .requests();
    refuses(ErrorCode.DECRYPTION_FAILED, () -> shown.get(1));
    refuses(ErrorCode.DECRYPTION_FAILED, () -> shown.page(0, 10));
    refuses(ErrorCode.DECRYPTION_FAILED, () -> shown.due(0));
  }
}
