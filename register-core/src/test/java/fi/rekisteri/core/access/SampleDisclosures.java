package fi.rekisteri.core.access;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Basis;
import fi.rekisteri.disclosure.DisclosureDetails.Safeguard;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureForm;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.ListVersion;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A ledger with a chosen text wherever a text may stand. */
public final class SampleDisclosures {
  static final String CLERK = "clerk-17";
  private static final CountryCode USA = new CountryCode("US");

  private SampleDisclosures() {}

  static List<Disclosure> of(CustomerId subject, String text) {
    DisclosureFacts cloud =
        new DisclosureFacts(
            DisclosureId.firstOf(SampleAnswer.NOW),
            subject,
            "CLOUD",
            DisclosureGround.INVOICING,
            Purpose.ORDER_MANAGEMENT,
            List.of("forgotten", "name"),
            "back-office",
            Optional.of(new ListVersion(new UUID(1, 2), 3)));
    DisclosureFacts stranger =
        new DisclosureFacts(
            DisclosureId.firstOf(SampleAnswer.NOW.minusSeconds(5)),
            subject,
            "STRANGER",
            DisclosureGround.LEGAL_DUTY,
            Purpose.SECURITY,
            List.of("email"),
            "back-office",
            Optional.empty());
    return List.of(
        new Disclosure(cloud, Optional.of(details(text))),
        new Disclosure(stranger, Optional.empty()));
  }

  private static DisclosureDetails details(String text) {
    DisclosureRoute route =
        DisclosureRoute.DIRECT.through("Konesali Oy").onwardTo("Onward Inc.", "US");
    return new DisclosureDetails(
        text,
        CountryCode.FINLAND,
        new DisclosureRoute(route.subProcessor(), Set.of(USA), route.onward()),
        DisclosureForm.HASHED,
        List.of(new Safeguard(USA, TransferTool.Kind.STANDARD_CLAUSES, text)),
        new Basis(Evidence.CASE, text, Optional.of(text), Optional.of(CLERK)));
  }
}
