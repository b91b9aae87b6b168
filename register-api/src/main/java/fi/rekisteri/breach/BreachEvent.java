package fi.rekisteri.breach;

import java.time.Instant;
import java.util.Optional;

/** What one entry of the breach file tells. */
public sealed interface BreachEvent {
  /**
   * The breach came to light.
   *
   * @param discovery how
   * @param dueAt until when the authority is notified, by the policy of that day
   */
  record Opened(Discovery discovery, Instant dueAt) implements BreachEvent {}

  /**
   * Something turned out to have been taken.
   *
   * @param exposure what, and what of it could be read
   */
  record Exposed(Exposure exposure) implements BreachEvent {}

  /**
   * It is known whom and what it concerns; a later entry replaces an earlier one.
   *
   * @param scope the estimate
   */
  record Scoped(BreachScope scope) implements BreachEvent {}

  /**
   * It is known what is likely to come of it, or what is done about it.
   *
   * @param part consequences or measures
   * @param text in words; a later text of the same part is read beside the earlier ones
   */
  record Told(ContentPart part, String text) implements BreachEvent {
    /** Refuses another part, and a text that says nothing or too much. */
    public Told {
      if (part == ContentPart.SCOPE) {
        throw new IllegalArgumentException("whom it concerns is told in numbers");
      }
      BreachText.required(text);
    }

    @Override
    public String toString() {
      return "Told[" + part + ", ***]";
    }
  }

  /**
   * The authority was notified.
   *
   * @param phase the first time, or once more
   * @param at when
   * @param reasonsForDelay why only then; required of a first notification after the deadline
   */
  record Notified(NoticePhase phase, Instant at, Optional<String> reasonsForDelay)
      implements BreachEvent {
    /** Refuses reasons that say nothing or too much. */
    public Notified {
      reasonsForDelay.ifPresent(BreachText::required);
    }

    @Override
    public String toString() {
      return "Notified[" + phase + ", " + at + "]";
    }
  }

  /**
   * The authority need not be notified: a risk is unlikely (Art. 33(1)).
   *
   * @param reason why
   */
  record NotToBeNotified(String reason) implements BreachEvent {
    /** Refuses a reason that says nothing or too much. */
    public NotToBeNotified {
      BreachText.required(reason);
    }

    @Override
    public String toString() {
      return "NotToBeNotified[***]";
    }
  }

  /**
   * It was decided whether the people concerned are told.
   *
   * @param decision the decision
   * @param reason why
   */
  record Decided(SubjectsDecision decision, String reason) implements BreachEvent {
    /** Refuses a reason that says nothing or too much. */
    public Decided {
      BreachText.required(reason);
    }

    @Override
    public String toString() {
      return "Decided[" + decision + ", ***]";
    }
  }

  /**
   * The people concerned were told.
   *
   * @param at when
   * @param people how many
   */
  record SubjectsTold(Instant at, long people) implements BreachEvent {}

  /**
   * The file is complete.
   *
   * @param conclusion what was learnt
   */
  record Closed(String conclusion) implements BreachEvent {
    /** Refuses a conclusion that says nothing or too much. */
    public Closed {
      BreachText.required(conclusion);
    }

    @Override
    public String toString() {
      return "Closed[***]";
    }
  }
}
