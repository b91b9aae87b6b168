package fi.rekisteri.core.disclosure;

import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.disclosure.ClaimReview;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Basis;
import fi.rekisteri.disclosure.DisclosureDetails.Safeguard;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.HumanDecider;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import java.time.LocalDate;
import java.util.Optional;

/** What the ledger keeps of the day on which something was cleared. */
public final class Details {
  private Details() {}

  /** Details of a disclosure that was cleared. */
  public static DisclosureDetails of(DisclosureRequest request, Cleared cleared) {
    NamedParty party = cleared.party();
    return new DisclosureDetails(
        party.name(),
        party.country(),
        request.route(),
        request.form(),
        cleared.transfers().stream()
            .flatMap(rule -> safeguard(rule, cleared.day()).stream())
            .toList(),
        basis(request, cleared));
  }

  private static Optional<Safeguard> safeguard(TransferRule rule, LocalDate day) {
    return rule.toolOn(day)
        .map(tool -> new Safeguard(rule.country(), tool.kind(), tool.reference()));
  }

  private static Basis basis(DisclosureRequest request, Cleared cleared) {
    Optional<String> agreement =
        cleared.toController()
            ? Optional.empty()
            : cleared.party().agreement().map(ProcessingAgreement::reference);
    DisclosureReference reference = request.reference();
    return new Basis(reference.evidence(), reference.reference(), agreement, human(request));
  }

  private static Optional<String> human(DisclosureRequest request) {
    Optional<String> reviewer =
        request
            .reference()
            .fold(
                contract -> Optional.empty(),
                matter -> Optional.empty(),
                claim -> claim.review().map(ClaimReview::reviewer),
                statute -> Optional.empty());
    return request.decider().map(HumanDecider::userId).or(() -> reviewer);
  }
}
