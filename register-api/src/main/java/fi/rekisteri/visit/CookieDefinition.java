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
 * @param anonymised why what it tells is held to be anonymous; empty for personal data (S62)
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
    List<ExternalControl> controls,
    Optional<AnonymisationProof> anonymised) {
  /**
   * Copies the collections; refuses a blank name, a negative life, a necessity that profiles, and a
   * proof of anonymity for less than what the cookie tells.
   */
  public CookieDefinition {
    collects = Set.copyOf(collects);
    controls = List.copyOf(controls);
    if (name.isBlank() || lifetime.isNegative()) {
      throw new IllegalArgumentException("a cookie has a name and a life of no or more days");
    }
    if (strictlyNecessary && collects.stream().anyMatch(VisitDatum::isInferred)) {
      throw new IllegalArgumentException("a cookie that profiles is not necessary");
    }
    if (anonymised.isPresent() && !anonymised.get().data().containsAll(collects)) {
      throw new IllegalArgumentException(
          "a cookie tells no more than what was proved to be anonymous (S62.1)");
    }
  }

  /**
   * A cookie that tells personal data, or nothing.
   *
   * @param name its name on the device
   * @param technique how it is kept
   * @param provider the code of the recipient that sets or reads it
   * @param purpose one purpose
   * @param lifetime how long it lives on the device
   * @param strictlyNecessary whether the service cannot do without it
   * @param collects what it tells about the visit
   * @param functionAffected what stops working without it
   * @param controls ways to opt out at somebody else's site
   */
  public CookieDefinition(
      String name,
      StorageTechnique technique,
      Optional<String> provider,
      Purpose purpose,
      Period lifetime,
      boolean strictlyNecessary,
      Set<VisitDatum> collects,
      LocalizedText functionAffected,
      List<ExternalControl> controls) {
    this(
        name,
        technique,
        provider,
        purpose,
        lifetime,
        strictlyNecessary,
        collects,
        functionAffected,
        controls,
        Optional.empty());
  }

  /**
   * The same cookie, of which it was proved that what it tells singles nobody out.
   *
   * @param proof the proof
   * @return a copy
   */
  public CookieDefinition anonymisedBy(AnonymisationProof proof) {
    return new CookieDefinition(
        name,
        technique,
        provider,
        purpose,
        lifetime,
        strictlyNecessary,
        collects,
        functionAffected,
        controls,
        Optional.of(proof));
  }
}
