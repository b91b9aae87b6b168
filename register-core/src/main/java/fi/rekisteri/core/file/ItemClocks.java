package fi.rekisteri.core.file;

import fi.rekisteri.core.deadline.ResponseClock;
import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Until when items are to be answered, as of one day. Immutable. */
public record ItemClocks(RegisterDefinition definition, ResponseClock clock, LocalDate today) {
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** What makes the dates of an item. */
  DeadlineInputs inputs(RightsRequest file, RequestItem item) {
    return new DeadlineInputs(
        file.receivedOn(),
        file.pauses(item.number()),
        file.extension(item.number()),
        definition.rightsPolicy().levelOf(item.right()));
  }

  /** Refuses an extension that came too late, or is the second one. */
  public void requireInTime(Extension extension, RightsRequest file, RequestItem item) {
    clock.requireInTime(extension, inputs(file, item));
  }

  Deadline of(RightsRequest file, RequestItem item) {
    return clock.deadlineOf(inputs(file, item), today);
  }

  /** Of the items that are not answered yet; one that nobody has read yet has a time too. */
  public List<ItemDeadline> ofUnanswered(RightsRequest file) {
    if (file.items().isEmpty() && file.isOpen()) {
      return List.of(unread(file));
    }
    return file.items().stream()
        .filter(item -> item.state().isUnanswered())
        .map(
            item ->
                new ItemDeadline(
                    file.number(),
                    item.number(),
                    Optional.of(item.right()),
                    new Routing(definition).handler(file, Optional.of(item.right())),
                    item.state(),
                    of(file, item)))
        .toList();
  }

  private ItemDeadline unread(RightsRequest file) {
    DeadlineInputs inputs =
        new DeadlineInputs(
            file.receivedOn(),
            file.pauses(0),
            file.extension(0),
            definition.rightsPolicy().usual());
    return new ItemDeadline(
        file.number(),
        0,
        Optional.empty(),
        new Routing(definition).handler(file, Optional.empty()),
        ItemState.OPEN,
        clock.deadlineOf(inputs, today));
  }

  /**
   * The day on which somebody must look at a file: of its first time, or now for what waits, and
   * where no calendar tells the time, so that a letter of any year is received.
   */
  LocalDate nextDay(RightsRequest file) {
    if (!file.isOpen()) {
      return NEVER;
    }
    boolean waits =
        file.items().stream()
            .anyMatch(item -> item.effect().filter(effect -> !effect.isDone()).isPresent());
    return waits ? file.receivedOn() : firstTarget(file).orElse(file.receivedOn());
  }

  private Optional<LocalDate> firstTarget(RightsRequest file) {
    try {
      return ofUnanswered(file).stream()
          .map(one -> one.deadline().target())
          .min(Comparator.naturalOrder());
    } catch (InvalidValueException uncovered) {
      return Optional.empty();
    }
  }
}
