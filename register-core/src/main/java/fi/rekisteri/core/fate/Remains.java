package fi.rekisteri.core.fate;

import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is left of a person without values: an id, customerships, and what was chosen. It follows
 * the values, but not while the person is a customer, and not before what a mere contact has chosen
 * is as old as their data may become: it proves what was agreed and withdrawn (Art. 7(1)).
 */
record Remains(List<RetentionRule> rules, ZoneId zone) {
  private static final Set<RetentionAnchor> ENDS =
      EnumSet.of(RetentionAnchor.CUSTOMERSHIP_END, RetentionAnchor.AFFILIATION_END);
  private static final Set<RetentionAnchor> CONTACTS =
      EnumSet.of(
          RetentionAnchor.LAST_CONTACT, RetentionAnchor.LAST_VISIT, RetentionAnchor.OBSERVATION);

  /** Whether it may go, provided that every value goes. */
  boolean mayGo(Circumstances about, Life life) {
    return isDemanded(about) || last(about, life).filter(about.today()::isAfter).isPresent();
  }

  /** The last day on which it is kept; empty where that is not known, or has not come. */
  Optional<LocalDate> last(Circumstances about, Life life) {
    boolean bare = about.values().isEmpty();
    if (life.isMereContact()) {
      Optional<LocalDate> chosen =
          lastChoice(about.standing()).flatMap(day -> longest(CONTACTS, Event.on(day)));
      return chosen.isPresent() || bare ? chosen : Optional.of(LocalDate.MIN);
    }
    Event end = end(life);
    if (!end.recorded() && !bare) {
      return Optional.of(LocalDate.MIN);
    }
    return bare ? longest(ENDS, end) : end.day();
  }

  /** Whether nothing tells until when somebody without values is kept. */
  boolean isUnknown(Circumstances about, Life life) {
    boolean known = life.isMereContact() ? last(about, life).isPresent() : end(life).recorded();
    return about.values().isEmpty() && !known;
  }

  private static Event end(Life life) {
    return life.isContactPerson() ? life.affiliationEnd() : life.customershipEnd();
  }

  /** A demand that means single values is none for everything, whichever fields it names. */
  private static boolean isDemanded(Circumstances about) {
    return about.demands().stream()
        .filter(demand -> demand.fields().isEmpty() && demand.elements().isEmpty())
        .anyMatch(demand -> !demand.since().isAfter(about.today()));
  }

  private Optional<LocalDate> longest(Set<RetentionAnchor> anchors, Event event) {
    return rules.stream()
        .filter(rule -> anchors.contains(rule.anchor()))
        .flatMap(rule -> event.through(rule.length()).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<LocalDate> lastChoice(Standing standing) {
    Stream<Instant> chosen =
        Stream.concat(
            standing.consents().values().stream().map(ConsentTerm::givenAt),
            standing.withdrawals().values().stream());
    return chosen.max(Comparator.naturalOrder()).map(at -> LocalDate.ofInstant(at, zone));
  }
}
