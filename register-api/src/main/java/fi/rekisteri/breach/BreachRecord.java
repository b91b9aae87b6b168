package fi.rekisteri.breach;

import fi.rekisteri.breach.BreachEvent.Closed;
import fi.rekisteri.breach.BreachEvent.Decided;
import fi.rekisteri.breach.BreachEvent.Exposed;
import fi.rekisteri.breach.BreachEvent.NotToBeNotified;
import fi.rekisteri.breach.BreachEvent.Notified;
import fi.rekisteri.breach.BreachEvent.Opened;
import fi.rekisteri.breach.BreachEvent.Scoped;
import fi.rekisteri.breach.BreachEvent.SubjectsTold;
import fi.rekisteri.breach.BreachEvent.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One personal data breach, as the controller documents it (tietoturvaloukkaus, Art. 33(5)): its
 * facts, its effects and what was done. What it says follows from its entries alone.
 *
 * @param number its number in the file, from 1
 * @param entries its entries in their order; the first one opened it
 */
public record BreachRecord(long number, List<BreachEntry> entries) {
  /** Copies the entries; refuses a file that nothing opened. */
  public BreachRecord {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || !(entries.get(0).event() instanceof Opened)) {
      throw new IllegalArgumentException("the first entry of a breach opens it");
    }
  }

  private Opened opened() {
    return (Opened) entries.get(0).event();
  }

  /** How it came to light. */
  public Discovery discovery() {
    return opened().discovery();
  }

  /** When the controller became aware. */
  public Instant awareAt() {
    return discovery().awareAt();
  }

  /** Until when the authority is notified: elapsed hours, whatever day it is. */
  public Instant dueAt() {
    return opened().dueAt();
  }

  /** What was taken, so far as is known. */
  public List<Exposure> exposures() {
    return all(Exposed.class).stream().map(Exposed::exposure).toList();
  }

  /** Whom and what it concerns, by the latest estimate. */
  public Optional<BreachScope> scope() {
    return last(Scoped.class).map(Scoped::scope);
  }

  /** What was said of its consequences or measures, the earliest first. */
  public List<String> told(ContentPart part) {
    return all(Told.class).stream().filter(one -> one.part() == part).map(Told::text).toList();
  }

  /** What Art. 33(3) asks for and nobody has said yet. */
  public Set<ContentPart> missing() {
    Set<ContentPart> missing = EnumSet.noneOf(ContentPart.class);
    for (ContentPart part : ContentPart.values()) {
      boolean known = part == ContentPart.SCOPE ? scope().isPresent() : !told(part).isEmpty();
      if (!known) {
        missing.add(part);
      }
    }
    return missing;
  }

  /** The notifications to the authority, the first one first. */
  public List<Notified> notifications() {
    return all(Notified.class);
  }

  /** Why the authority need not be notified, where that was decided and none was sent since. */
  public Optional<String> notToBeNotified() {
    return notifications().isEmpty()
        ? last(NotToBeNotified.class).map(NotToBeNotified::reason)
        : Optional.empty();
  }

  /** Whether the people concerned are told, by the latest decision. */
  public Optional<Decided> decision() {
    return last(Decided.class);
  }

  /** When the people concerned were told, and how many. */
  public List<SubjectsTold> subjectsTold() {
    return all(SubjectsTold.class);
  }

  /**
   * When people were told while a decision stood: one by one under {@code TELL}, by a public
   * communication under {@code PUBLIC_COMMUNICATION}.
   *
   * @param decision the decision
   * @return what was told under it, the earliest first
   */
  public List<SubjectsTold> subjectsTold(SubjectsDecision decision) {
    List<SubjectsTold> told = new ArrayList<>();
    SubjectsDecision standing = null;
    for (BreachEntry entry : entries) {
      if (entry.event() instanceof Decided decided) {
        standing = decided.decision();
      } else if (entry.event() instanceof SubjectsTold one && standing == decision) {
        told.add(one);
      }
    }
    return told;
  }

  /** Whether nobody could read what was taken: false while it is not known what that was. */
  public boolean isUnintelligible() {
    List<Exposure> known = exposures();
    return !known.isEmpty() && known.stream().allMatch(Exposure::isUnintelligible);
  }

  /** Whether the authority should have been notified by then, and was not. */
  public boolean isOverdue(Instant now) {
    return notifications().isEmpty() && notToBeNotified().isEmpty() && now.isAfter(dueAt());
  }

  /** Whether the file is complete. */
  public boolean isClosed() {
    return last(Closed.class).isPresent();
  }

  private <E extends BreachEvent> List<E> all(Class<E> kind) {
    return entries.stream()
        .map(BreachEntry::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private <E extends BreachEvent> Optional<E> last(Class<E> kind) {
    List<E> all = all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public String toString() {
    return "BreachRecord[" + number + ", " + entries.size() + " entries]";
  }
}
