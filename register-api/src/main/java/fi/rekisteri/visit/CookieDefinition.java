package fi.rekisteri.visit;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie or a similar technique (eväste, S46.1).
 *
 * @param name its name on the device
 * @param technique how it is kept
 * @param provider the code of the recipient that sets or reads it; empty for the controller itself
 * @param purpose one purpose: consent is granular (S49)
 * @param lifetime how long it lives on the device; none for a session's length
 * @param strictlyNecessary whether the service that the visitor asked for cannot do without it
 * @param collects what it tells about the visit
 * @param functionAffected what stops working without it (S60.1)
 * @param controls ways to opt out at somebody else's site
 */
public record CookieDefinition(
    String name,
    StorageTechnique technique,
    Optional<String> provider,
    Purpose purpose,
    Period lifetime,
    boolean strictlyNecessary,
    Set<VisitDatum> collects,
    LocalizedText functionAffected,
    List<ExternalControl> controls) {
  /**
   * Copies the collections; refuses a blank name, a negative life and a necessity that profiles.
   */
  public CookieDefinition {
    collects = Set.copyOf(collects);
    controls = List.copyOf(controls);
    if (name.isBlank() || lifetime.isNegative()) {
      throw new IllegalArgumentException("a cookie has a name and a life of no or more days");
    }
    if (strictlyNecessary && collects.stream().anyMatch(VisitDatum::isInferred)) {
      throw new IllegalArgumentException("cookie " + name + " profiles: it is not necessary");
    }
  }
}
