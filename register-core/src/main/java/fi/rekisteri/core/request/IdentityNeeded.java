package fi.rekisteri.core.request;

import fi.rekisteri.core.identity.AskingSoFar;
import fi.rekisteri.core.identity.IdentityClaim;
import fi.rekisteri.core.identity.IdentityRules;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether it is sure enough who asks, for what an item would do. Pure. */
record IdentityNeeded(RegisterDefinition definition, LocalDate today) {
  private static final Set<FieldType<?>> CONTACTS =
      Set.of(EmailAddress.TYPE, PhoneNumber.TYPE, PostalAddress.TYPE);

  boolean isMet(RightsRequest file, RequestItem item) {
    return of(file, item) instanceof IdentityDecision.Confirmed;
  }

  /** The risks that follow from the item itself are added to those that were told. */
  IdentityDecision of(RightsRequest file, RequestItem item) {
    Set<IdentityRisk> risks = new ItemRisks(definition).of(item.claim());
    risks.addAll(file.risks(item.number()));
    IdentityClaim claim = new IdentityClaim(item.right(), risks, file.letter().requester());
    return rules().decide(claim, file.evidence(), asking(file));
  }

  IdentityAssurance assurance(IdentityEvidence evidence) {
    return rules().assurance(evidence);
  }

  private IdentityRules rules() {
    return new IdentityRules(
        definition.rightsPolicy().identity(), definition.rightsPolicy().ages());
  }

  private AskingSoFar asking(RightsRequest file) {
    List<IdentityAsk> before = file.checks().stream().map(IdentityCheck::ask).toList();
    return new AskingSoFar(before, possible(), today);
  }

  /** Nobody is asked for what goes by a contact where the register holds none of anybody. */
  private Set<IdentityFactor> possible() {
    boolean contacts =
        definition.fields().stream().anyMatch(one -> CONTACTS.contains(one.key().type()));
    return Arrays.stream(IdentityFactor.values())
        .filter(factor -> contacts || factor.kind() != IdentityFactor.Kind.CONTACT)
        .collect(Collectors.toUnmodifiableSet());
  }
}
