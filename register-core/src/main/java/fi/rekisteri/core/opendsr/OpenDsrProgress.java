package fi.rekisteri.core.opendsr;

import fi.rekisteri.core.opendsr.OpenDsrStatus.State;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the file of a request has come, in the words of OpenDSR 1.0 (X4). Whoever hears {@code
 * completed} takes the data for erased or restricted, so it is said of nothing else.
 *
 * <table>
 *   <caption>What is told of which file</caption>
 *   <tr><th>the file</th><th>the word</th></tr>
 *   <tr><td>open; nobody was looked up, nothing was asked, decided or carried out
 *       </td><td>pending</td></tr>
 *   <tr><td>open, and something of that was done; also while an item sleeps, is held elsewhere or
 *       has failed</td><td>in_progress</td></tr>
 *   <tr><td>closed, each item taken back</td><td>cancelled</td></tr>
 *   <tr><td>closed, and each item granted, wholly or in part, or taken back
 *       </td><td>completed</td></tr>
 *   <tr><td>closed, and nobody is known whose data it could be</td><td>completed: there is none
 *       </td></tr>
 *   <tr><td>closed, and an item refused, or the right does not reach the data
 *       </td><td>none: the standard has no word for it</td></tr>
 * </table>
 *
 * @param file the file
 * @param deadlines what {@code Requests.deadlines} says of it
 * @param zone the register's zone
 */
public record OpenDsrProgress(RightsRequest file, List<ItemDeadline> deadlines, ZoneId zone) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException for a file that came in another form than OpenDSR, and for
   *     deadlines of another file
   */
  public OpenDsrProgress {
    deadlines = List.copyOf(deadlines);
    long number = file.number();
    if (IncomingRequest.idOf(file).isEmpty()) {
      throw new IllegalArgumentException("request " + number + " did not come as OpenDSR");
    }
    if (deadlines.stream().anyMatch(one -> one.request() != number)) {
      throw new IllegalArgumentException("a deadline is of another request than " + number);
    }
  }

  /**
   * Under which id it was sent.
   *
   * @return the sender's id
   */
  public NoticeId id() {
    return IncomingRequest.idOf(file).orElseThrow();
  }

  /**
   * What the sender is answered when it was received.
   *
   * @return when it came, and by when it is to be done
   * @throws IllegalStateException where nothing waits for an answer any more
   */
  public OpenDsrReceipt receipt() {
    Instant until =
        promised()
            .orElseThrow(() -> new IllegalStateException("nothing waits for an answer any more"));
    return new OpenDsrReceipt(id(), file.letter().arrival().at(), until);
  }

  /**
   * What the sender is answered when it asks.
   *
   * @return the status, with the time by which it is to be done or the one at which it was; without
   *     a time while what was answered waits, since nobody knows how long. Empty where an item was
   *     refused, or the right does not reach: tell the sender so by another way
   */
  public Optional<OpenDsrStatus> status() {
    return state().map(state -> new OpenDsrStatus(id(), state, time()));
  }

  private Optional<State> state() {
    List<RequestItem> items = file.items();
    boolean over =
        !file.isOpen()
            && !items.isEmpty()
            && items.stream().allMatch(item -> item.state() == ItemState.CLOSED);
    if (!over) {
      return Optional.of(isBegun() ? State.IN_PROGRESS : State.PENDING);
    }
    List<RequestItem> left = items.stream().filter(item -> !item.takenBack()).toList();
    if (left.isEmpty()) {
      return Optional.of(State.CANCELLED);
    }
    return left.stream().allMatch(this::isFulfilled)
        ? Optional.of(State.COMPLETED)
        : Optional.empty();
  }

  private boolean isBegun() {
    return !file.isOpen()
        || file.isLookedUp()
        || file.assurance().isPresent()
        || !file.pauses(0).isEmpty()
        || file.items().stream().anyMatch(this::isBegun);
  }

  private boolean isBegun(RequestItem item) {
    return item.state() != ItemState.OPEN
        || item.effect().isPresent()
        || !file.pauses(item.number()).isEmpty();
  }

  private boolean isFulfilled(RequestItem item) {
    boolean nobody = file.isLookedUp() && file.subject().isEmpty();
    return item.decision()
        .map(Decision::outcome)
        .filter(one -> one.hasEffect() || (nobody && one == ItemOutcome.NOT_APPLICABLE))
        .isPresent();
  }

  private Optional<Instant> time() {
    boolean sleeps = file.items().stream().anyMatch(item -> item.state() == ItemState.SLEEPING);
    if (file.isOpen()) {
      return sleeps ? Optional.empty() : promised();
    }
    return file.entries().stream()
        .filter(entry -> entry.event() instanceof RequestEvent.Closed)
        .map(RequestEntry::at)
        .findFirst();
  }

  /** The last second of the latest day on which an item is to be answered. */
  private Optional<Instant> promised() {
    return deadlines.stream()
        .map(one -> one.deadline().target())
        .max(Comparator.naturalOrder())
        .map(this::endOf);
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  @Override
  public String toString() {
    return "OpenDsrProgress[" + id() + ", request " + file.number() + "]";
  }
}
