package fi.rekisteri.core.effect;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.RefusedItem;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One item in work: whose it is, and how what it does is found again.
 *
 * @param desk the register in the hands of whoever carries it out
 * @param definition how the register is described
 * @param file the file of the request
 * @param item the item
 * @param subject whose data
 */
public record Work(
    RegisterDesk desk,
    RegisterDefinition definition,
    RightsRequest file,
    RequestItem item,
    CustomerId subject) {
  /** What stands as evidence beside each choice that the item made. */
  String reference() {
    return "request " + file.number() + "/" + item.number();
  }

  SubjectChoices choices() {
    return desk.choicesOf(subject);
  }

  /** How the person's own choice came. */
  Receipt receipt() {
    Arrival arrival = file.letter().arrival();
    return new Receipt(arrival.at(), arrival.channel(), Optional.of(reference()));
  }

  /** How a decision on it came. */
  Receipt decidedAt(Instant now) {
    return new Receipt(now, Channel.INTERFACE, Optional.of(reference() + " decided"));
  }

  /** The paths of fields that were refused of it; none of what was refused as a whole. */
  Set<String> leftOut() {
    return inForce()
        .filter(one -> one.outcome().hasEffect())
        .flatMap(Decision::refused)
        .map(RefusedItem::fields)
        .orElse(Set.of());
  }

  /** How much of what is held is given: all but what the decision refused of it. */
  AccessScope scope() {
    return item.decision()
        .filter(one -> one.outcome().hasEffect())
        .flatMap(Decision::refused)
        .map(part -> new Limits(part).scope())
        .orElse(AccessScope.everything());
  }

  /** What a demand found to be held was granted all the same: it waits, and goes (S32.3). */
  private Optional<Decision> inForce() {
    Optional<Decision> last = Optional.empty();
    for (RequestEntry entry : file.entries()) {
      if (entry.event() instanceof RequestEvent.Decided decided
          && decided.item() == item.number()) {
        last = Optional.of(decided.decision());
      } else if (entry.event() instanceof RequestEvent.Effected effected
          && effected.item() == item.number()
          && effected.effect().references().stream().anyMatch(Erasing::isDemand)) {
        return last;
      }
    }
    return last;
  }

  /**
   * Which fields are meant beside those that were refused.
   *
   * @param asked the fields that the item names; empty for all
   * @return the fields; empty for all, absent where all were refused
   */
  Optional<Set<String>> granted(Set<String> asked) {
    if (leftOut().isEmpty()) {
      return Optional.of(asked);
    }
    Set<String> rest = expanded(asked);
    rest.removeAll(leftOut());
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /** Fields by name, where none named means all. */
  Set<String> expanded(Set<String> fields) {
    return fields.isEmpty()
        ? definition.fields().stream()
            .map(schema -> schema.key().path())
            .collect(Collectors.toCollection(HashSet::new))
        : new HashSet<>(fields);
  }

  boolean isGranted() {
    return item.decision().filter(one -> one.outcome().hasEffect()).isPresent();
  }

  boolean isDecided() {
    return item.decision().isPresent();
  }
}
