package fi.rekisteri.core.request;

import fi.rekisteri.customer.PersonalIdentityCode;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.request.Claim;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What makes a mistake about the person worse, as the claim and the definition say. A definition
 * does not tell which fields hold special categories: whoever judges the item tells that.
 */
record ItemRisks(RegisterDefinition definition) {
  Set<IdentityRisk> of(Claim claim) {
    Set<IdentityRisk> risks = EnumSet.noneOf(IdentityRisk.class);
    if (isWholeErasure(claim)) {
      risks.add(IdentityRisk.EVERYTHING_DESTROYED);
    }
    if (opensDoors(claim)) {
      risks.add(IdentityRisk.SENSITIVE_FIELD_CHANGED);
    }
    if (showsIdentityCode(claim)) {
      risks.add(IdentityRisk.IDENTITY_CODE_SHOWN);
    }
    return risks;
  }

  private static boolean isWholeErasure(Claim claim) {
    return claim instanceof Claim.Forgetting
        || claim instanceof Claim.Erasure erasure && erasure.fields().isEmpty()
        || claim instanceof Claim.Anonymising anonymising && anonymising.fields().isEmpty();
  }

  /** S74 edge: who the person is, and where money goes, such as a bank account. */
  private boolean opensDoors(Claim claim) {
    return claim instanceof Claim.Rectification some
        && some.corrections().stream()
            .flatMap(one -> definition.field(one.field()).stream())
            .anyMatch(field -> isCode(field) || field.category().equals(DataCategory.BILLING));
  }

  private boolean showsIdentityCode(Claim claim) {
    Predicate<FieldSchema<?>> shown =
        claim instanceof Claim.Porting ? FieldSchema::portable : field -> true;
    boolean shows = claim instanceof Claim.Access || claim instanceof Claim.Porting;
    return shows && definition.fields().stream().filter(shown).anyMatch(ItemRisks::isCode);
  }

  private static boolean isCode(FieldSchema<?> field) {
    return field.key().type().equals(PersonalIdentityCode.TYPE);
  }
}
