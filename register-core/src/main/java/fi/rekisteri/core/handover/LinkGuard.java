package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what flows to another register of the same controller (S6). What goes to anybody else is a
 * disclosure, and own targeting is never a reason for one. Immutable and thread-safe.
 */
public final class LinkGuard {
  /** S6.3: own targeting counts as direct marketing, whatever its activity declares. */
  private static final Set<ProhibitionScope> MARKETING =
      EnumSet.of(
          ProhibitionScope.DIRECT_ADVERTISING,
          ProhibitionScope.DIRECT_MARKETING,
          ProhibitionScope.OTHER_MARKETING);

  private final Controller controller;
  private final List<RegisterLink> links;

  /** Guards by a definition. */
  public LinkGuard(RegisterDefinition definition) {
    this(definition.controller(), definition.registerLinks());
  }

  LinkGuard(Controller controller, List<RegisterLink> links) {
    this.controller = controller;
    this.links = List.copyOf(links);
  }

  /** The link to a register for a purpose, where it leads to the same controller. */
  public Optional<RegisterLink> link(RegisterId to, Purpose purpose) {
    return links.stream()
        .filter(link -> link.to().equals(to) && link.purpose().equals(purpose))
        .filter(link -> controller.isSameAs(link.controller()))
        .findFirst();
  }

  /** The refusal of whatever has no such link. */
  public Refused refusal(RegisterId to, Purpose purpose) {
    return new Refused(
        new RuleId("S6.1"),
        ErrorCode.DISCLOSURE_FORBIDDEN_FOR_PURPOSE,
        "for " + purpose + " nobody is shared with register " + to,
        "link a register of the same controller; to anybody else it is a disclosure");
  }

  /**
   * Why somebody is left out of what flows, beyond what the decision on the purpose says: nobody
   * under a safety ban is shared, and own targeting ends where marketing was forbidden.
   */
  public static Optional<ErrorCode> closed(RegisterLink link, Standing standing, LocalDate today) {
    if (standing.safetyBan().filter(ban -> ban.holdsOn(today)).isPresent()) {
      return Optional.of(ErrorCode.SAFETY_BAN);
    }
    if (!link.purpose().equals(Purpose.AD_TARGETING_OWN)) {
      return Optional.empty();
    }
    if (standing.prohibits(MARKETING, ProhibitedUse.PROCESSING)) {
      return Optional.of(ErrorCode.PROHIBITED);
    }
    return standing.objections().containsKey(Purpose.DIRECT_MARKETING)
        ? Optional.of(ErrorCode.OBJECTED)
        : Optional.empty();
  }
}
