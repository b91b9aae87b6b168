package fi.rekisteri.core.file;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityDoubt;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.Telling;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.Remedies;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An entry of each kind, for each claim, requester and signature. */
final class SampleEvents {
  static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final CustomerId KAISA =
      new CustomerId(UUID.fromString("8c5e1f4e-3a58-4a0d-9a53-1a52c0ffee00"));
  private static final RefusedItem REFUSED =
      RefusedItem.whole(DataSubjectRight.ERASURE, RefusalReason.LEGAL_DUTY, "books")
          .citing("Kirjanpitolaki 2:10");

  private SampleEvents() {}

  static List<Claim> claims() {
    return List.of(
        new Claim.Access(),
        new Claim.Rectification(
            List.of(Correction.of("email", Map.of("value", "a@example.fi"), "it changed"))),
        new Claim.Erasure(ErasureCause.PROMISED, Set.of("email")),
        new Claim.Forgetting(),
        new Claim.Anonymising(Set.of()),
        new Claim.Restricting(RestrictionGround.ACCURACY_CONTESTED, Set.of("name")),
        new Claim.Porting(Optional.of("another-shop")),
        new Claim.Objecting(Purpose.STATISTICS, "my own"),
        new Claim.ForbiddingMarketing(Set.of(ProhibitionScope.DIRECT_MARKETING), Set.of()),
        new Claim.ForbiddingPublication(),
        new Claim.Withdrawing(Purpose.DIRECT_MARKETING),
        new Claim.Reviewing("decision 5", ""),
        new Claim.Complaining("too slow"));
  }

  private static List<Requester> requesters() {
    return List.of(
        new Requester.Subject(),
        new Requester.Proxy(Optional.empty()),
        new Requester.Proxy(
            Optional.of(
                new Requester.Authorisation(
                    "paper 9", Set.of(DataSubjectRight.ACCESS), Optional.of(DAY)))),
        new Requester.Guardian(Optional.of("extract 3"), Optional.of(DAY.minusYears(9))),
        new Requester.Estate());
  }

  static List<RequestEvent> all() {
    List<RequestEvent> all = new ArrayList<>(letters());
    claims().forEach(claim -> all.add(new RequestEvent.Amended(1, claim)));
    all.addAll(askings());
    all.addAll(outcomes());
    return all;
  }

  private static List<RequestEvent> letters() {
    Arrival arrival = new Arrival(AT, Channel.POST, ContactRole.CUSTOMER_SERVICE);
    ReceivedRequest letter = ReceivedRequest.letter(arrival, "letter 7").in("sv-FI");
    List<RequestEvent> all = new ArrayList<>();
    for (Claim claim : claims()) {
      ReceivedRequest one = ReceivedRequest.electronic(arrival, claim).in("fi");
      all.add(new RequestEvent.Received(one, DAY, Set.of(IntakeFinding.OTHER_ADDRESSEE)));
    }
    requesters().forEach(who -> all.add(new RequestEvent.Received(letter.by(who), DAY, Set.of())));
    SignatureEvidence signed = SignatureEvidence.handwritten("letter 7");
    all.add(new RequestEvent.Received(letter.signed(signed), DAY, Set.of()));
    all.add(new RequestEvent.Understood(claims(), Set.of(IntakeFinding.CONTRADICTORY)));
    all.add(new RequestEvent.NothingAsked("a letter of thanks"));
    return all;
  }

  private static List<RequestEvent> askings() {
    IdentityEvidence shown =
        IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, AT);
    IdentityDoubt doubt =
        new IdentityDoubt(
            IdentityDoubt.Kind.CONTACT_UNSURE,
            Set.of(IdentityFactor.CONTACT_MATCH),
            "two people share it");
    IdentityAsk ask = new IdentityAsk(doubt, Set.of(IdentityFactor.ONE_TIME_CODE), DAY);
    return List.of(
        new RequestEvent.Forwarded(ContactRole.CONTACT_PERSON),
        new RequestEvent.Concerned(Optional.of(KAISA)),
        new RequestEvent.Concerned(Optional.empty()),
        new RequestEvent.Noticed(Set.of(IntakeFinding.DUPLICATE)),
        new RequestEvent.Risked(1, Set.of(IdentityRisk.SENT_TO_NEW_CONTACT)),
        new RequestEvent.Identified(
            shown.but(doubt),
            new IdentityAssurance(
                IdentityLevel.HIGH, shown.shown(), shown.at(), new RuleId("Art. 12(6)"))),
        new RequestEvent.Checked(IdentityCheck.begun(ask, AT)),
        new RequestEvent.Checked(
            IdentityCheck.begun(ask, AT).checked(AT, IdentityLevel.HIGH).deleted(AT)),
        new RequestEvent.Asked(Set.of(1), PauseGround.IDENTITY, "who", DAY),
        new RequestEvent.Heard(Set.of(), DAY),
        new RequestEvent.TakenBack(2),
        new RequestEvent.Extended(
            Set.of(1), new Extension(DAY, DAY, ExtensionGround.COMPLEXITY, "many")));
  }

  private static List<RequestEvent> outcomes() {
    Effect effect =
        new Effect(
            EffectState.ELSEWHERE,
            List.of("demand=1"),
            Set.of("email"),
            List.of("ab".repeat(32)),
            List.of(new HandlerReport("shop", HandlerReport.State.RETAINED, 3, "INVOICE")));
    return List.of(
        new RequestEvent.Decided(1, Decision.granted()),
        new RequestEvent.Decided(1, Decision.refused(REFUSED)),
        new RequestEvent.Effected(1, effect),
        new RequestEvent.Certified(Set.of(1), certificate()),
        new RequestEvent.Told(
            Set.of(1),
            new Telling(Telling.Kind.ANSWER, AT, Channel.POST, Optional.of("ab".repeat(32)))),
        new RequestEvent.Complained(new ComplaintCase("123/2026", DAY, Optional.empty())),
        new RequestEvent.Complained(new ComplaintCase("123/2026", DAY, Optional.of(DAY))),
        new RequestEvent.Closed(DAY.plusYears(3)));
  }

  private static RefusalCertificate certificate() {
    LocalizedText name = LocalizedText.of("Rekisteri", "Registret", "The register");
    return new RefusalCertificate(
        CertificateNumber.of(12, 1),
        new RefusalCertificate.Matter(12, DAY.minusDays(9), DAY),
        List.of(REFUSED),
        new RefusalCertificate.Issuer("Veikko Vastuu", ContactRole.RESPONSIBLE_PERSON),
        new RefusalCertificate.Setting("Kauppa Oy", Optional.of("0245974-7"), name, Map.of()),
        Remedies.on(DAY, AuthorityDirectory.of(authority()), Set.of(), EconomicArea.EEA),
        ReplyLanguages.of(Language.SV));
  }

  private static SupervisoryAuthority authority() {
    LocalizedText text = LocalizedText.finnish("Katu 1");
    AuthorityContact contact =
        new AuthorityContact(
            text,
            text,
            "029 000",
            Optional.empty(),
            "a@example.fi",
            "https://example.fi",
            new AuthorityContact.Validity(Optional.empty(), Optional.empty(), DAY));
    return new SupervisoryAuthority(
        new CountryCode("FI"), LocalizedText.finnish("Viranomainen"), List.of(contact));
  }
}
