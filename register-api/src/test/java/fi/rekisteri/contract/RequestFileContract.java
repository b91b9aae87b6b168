package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the lines of a request and its head, A63. */
public interface RequestFileContract extends StorageUnderTest {
  @Test
  @DisplayName("A63 lines are given back equal and in order, to exactly their request")
  default void requestLinesAreGivenBackEqual(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    assertThat(requests.last()).isZero();
    Instant at = Instant.parse("2026-10-25T00:30:00.999999Z");
    RequestLine first = new RequestLine(1, 1, at, "clerk#2", "RECEIVED", new byte[0]);
    RequestLine second =
        new RequestLine(1, 2, at.minusSeconds(1), "å", "K".repeat(40), samples.bytes(1 << 18));
    RequestLine other =
        new RequestLine(2, 1, at, "\ud83d\ude80".repeat(100), "b", Extremes.everyByte());
    RequestHead head = new RequestHead(1, Optional.empty(), Requests.DAY, at(1), none(), 1);
    requests.append(head, first);
    requests.append(new RequestHead(2, Optional.empty(), Requests.DAY, at(1), none(), 1), other);
    requests.append(new RequestHead(1, Optional.empty(), Requests.DAY, at(2), none(), 2), second);
    assertThat(requests.of(1)).isEqualTo(Requests.texts(first, second));
    assertThat(requests.of(2)).isEqualTo(Requests.texts(other));
    assertThat(requests.of(3)).isEmpty();
    assertThat(requests.last()).isEqualTo(2);
  }

  private static LocalDate at(int days) {
    return Requests.DAY.plusDays(days);
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }

  @Test
  @DisplayName("A63 the head that came last is given back equal, and takes the place of the others")
  default void lastHeadIsGivenBack(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    RequestHead other = requests.open(1, samples.id());
    List<RequestHead> heads =
        List.of(
            new RequestHead(2, Optional.empty(), Requests.DAY, Requests.NEVER, none(), 1),
            new RequestHead(2, Optional.of(samples.id()), at(-1), at(0), none(), 2),
            new RequestHead(2, Optional.of(samples.id()), at(1), at(2), Optional.of(at(3)), 3),
            new RequestHead(2, Optional.empty(), Requests.DAY, LocalDate.of(1, 1, 1), none(), 4));
    for (RequestHead head : heads) {
      requests.append(head);
      assertThat(requests.head(2)).contains(head);
    }
    assertThat(requests.head(1)).contains(other);
    assertThat(requests.head(3)).isEmpty();
  }

  @Test
  @DisplayName("A63 the bytes of a line of a request are shared in neither direction")
  default void requestBytesAreNotShared(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    RequestHead head = new RequestHead(1, Optional.empty(), at(0), at(1), none(), 1);
    RequestLine line = requests.line(head);
    List<String> written = Requests.texts(line);
    requests.append(head, line);
    line.sealed()[0]++;
    requests.lines(1).get(0).sealed()[1]++;
    assertThat(requests.of(1)).isEqualTo(written);
  }

  @Test
  @DisplayName("A63 a line or a request that is taken, or leaves a gap, changes nothing")
  default void requestLinesLeaveNoGap(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    RequestHead absent = new RequestHead(2, Optional.empty(), at(0), at(1), none(), 1);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> requests.append(absent));
    RequestHead first = requests.open(1, samples.id());
    List<String> lines = requests.of(1);
    int[][] others = {{1, 1}, {1, 3}, {2, 2}, {3, 1}};
    for (int[] other : others) {
      RequestHead head =
          new RequestHead(other[0], Optional.empty(), at(0), at(1), none(), other[1]);
      Calls.refused(ErrorCode.VERSION_CONFLICT, () -> requests.append(head));
    }
    assertThat(requests.of(1)).isEqualTo(lines);
    assertThat(requests.all(10)).containsExactly(first);
    assertThat(requests.last()).isEqualTo(1);
  }

  @Test
  @DisplayName("A63 a head of another line, or of another request, is refused with its line")
  default void foreignHeadIsRefused(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    RequestHead first = requests.open(1, samples.id());
    RequestHead second = requests.open(2, samples.id());
    RequestLine next = requests.line(new RequestHead(1, Optional.empty(), at(0), at(1), none(), 2));
    for (RequestHead wrong : List.of(first, second)) {
      assertThat(catchThrowable(() -> requests.append(wrong, next)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(requests.lines(1)).hasSize(1);
    assertThat(requests.all(10)).containsExactly(first, second);
  }

  @Test
  @DisplayName("A63 of threads that open a request, or add to one, exactly one comes through")
  default void oneWriterOfARequestComesThrough(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    for (int round = 0; round < 8; round++) {
      int request = round / 2 + 1;
      int number = round % 2 + 1;
      List<RequestHead> heads =
          Stream.generate(() -> head(request, number, samples)).limit(4).toList();
      List<RequestLine> lines = heads.stream().map(requests::line).toList();
      List<Runnable> writers =
          IntStream.range(0, 4)
              .<Runnable>mapToObj(i -> () -> requests.append(heads.get(i), lines.get(i)))
              .toList();
      assertThat(Race.between(writers).stream().flatMap(Optional::stream))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      assertThat(requests.last()).isEqualTo(request);
      RequestHead kept = requests.head(request).orElseThrow();
      assertThat(requests.of(request))
          .hasSize(number)
          .endsWith(Fingerprint.of(lines.get(heads.indexOf(kept))));
    }
  }

  private static RequestHead head(int request, int number, Samples samples) {
    return new RequestHead(request, Optional.of(samples.id()), at(0), at(1), none(), number);
  }
}
