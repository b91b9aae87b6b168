package fi.rekisteri.core.fate;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The day on which somebody is to be looked at, as far as a write knows it. It opens nothing, so it
 * errs towards too early, which costs a look, and never towards too late. Immutable and
 * thread-safe.
 */
public final class LookDays {
  private final RegisterDefinition definition;
  private final Terms terms;
  private final ZoneId zone;
  private final String fingerprint;

  /** Counts by the rules of a definition. */
  public LookDays(RegisterDefinition definition) {
    this.definition = definition;
    terms = new Terms(definition);
    zone = definition.zone();
    fingerprint = Fingerprint.of(definition);
  }

  /**
   * The first day on which something may be due by what was written; a withdrawal, a restriction
   * that is lifted and a demand are not seen here, and are looked at on their own day.
   *
   * @param written the values that were added or changed; a newcomer without any is looked at today
   * @return empty where nothing of it can ever fall due by time alone
   */
  public Optional<LocalDate> ofWrite(
      CustomerFacts facts, Collection<HeldValue> written, LocalDate today) {
    Life life = new Life(facts, List.copyOf(written), zone);
    List<LocalDate> days = new ArrayList<>();
    for (HeldValue held : written) {
      Term term = terms.of(held, life);
      term.dueOn().ifPresent(days::add);
      term.finding().ifPresent(finding -> days.add(today));
    }
    for (RetentionRule rule : definition.retention()) {
      Event event = ofPerson(rule.anchor(), life);
      event.through(rule.length()).flatMap(NextDay::after).ifPresent(days::add);
    }
    if (written.isEmpty() && facts.version() <= 1) {
      days.add(today);
    }
    return days.stream().min(Comparator.naturalOrder());
  }

  /** A hash over all rules that decide when somebody is looked at; 64 hexadecimal digits. */
  public String fingerprint() {
    return fingerprint;
  }

  /** What the write did not touch is counted from the same end of a customership or affiliation. */
  private static Event ofPerson(RetentionAnchor anchor, Life life) {
    return switch (anchor) {
      case CUSTOMERSHIP_END -> life.end();
      case AFFILIATION_END -> life.isContactPerson() ? life.affiliationEnd() : Event.MISSING;
      default -> Event.MISSING;
    };
  }
}
