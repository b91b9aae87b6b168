package fi.rekisteri.core.record;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.ImpactAssessment;
import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Representative;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts with much, with nothing, and with everything said in the test's own words. */
final class SampleRecord {
  static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  static final Purpose OWN = new Purpose("PET_CARE");
  private static final CountryCode OUTSIDE = new CountryCode("US");

  private SampleRecord() {}

  /** The definition as it is shipped, adopted by an example. */
  static RegisterDraft shipped() {
    return CustomerRegisterNotice.definition(controller("Esimerkki Oy"), DAY).draft();
  }

  static RegisterDraft empty() {
    return RegisterDefinition.builder(new RegisterId("empty")).draft();
  }

  /** The shipped definition with all that a record may tell besides. */
  static RegisterDraft complete() {
    return saying(LocalizedText.of("Teksti", "Texten", "Text"), "Viite 1").build().draft();
  }

  /** The same, saying a text of the test's wherever the host chooses the words. */
  static RegisterDefinitionBuilder saying(LocalizedText text, String word) {
    TransferTool tool = TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, word).withCopyAt(word);
    TransferRule transfer = TransferRule.of("OWN_CLOUD", OUTSIDE, text, tool);
    return shipped().toBuilder()
        .name(text)
        .controller(controller(word))
        .activity(
            ProcessingActivity.active(
                OWN,
                text,
                Map.of(SubjectRole.CUSTOMER, new LegalBasis.LegalObligation(word)),
                Set.of(CustomerFields.NAME)))
        .recipient(
            Recipient.category(
                    "OWN_CLOUD", text, Recipient.Role.PROCESSOR, Set.of(CustomerFields.NAME))
                .named(NamedParty.of(word + " 1", OUTSIDE)))
        .transfer(transfer)
        .dataProtectionOfficer(Declared.value(officer()))
        .accountability(accountability(text, word, transfer));
  }

  private static Accountability accountability(
      LocalizedText text, String word, TransferRule transfer) {
    return Accountability.NOT_STATED
        .withJointControllers(
            Declared.value(
                List.of(
                    JointController.of("PARENT", controller(word + " 2"), text).arrangedBy(word))))
        .withRepresentative(Declared.value(representative(word)))
        .withOnBehalf(
            Declared.value(
                List.of(
                    ProcessingOnBehalf.of("CLIENT", controller(word + " 3"), text)
                        .reachedBy(Declared.value(representative(word)), Declared.value(officer()))
                        .engaging("OWN_CLOUD")
                        .transferring(Declared.value(List.of(transfer))))))
        .withImpactAssessments(Declared.value(List.of(new ImpactAssessment(OWN, word, DAY))))
        .withLargeScale(Declared.value(text));
  }

  private static Controller controller(String name) {
    return Controller.of(
        name,
        ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")
            .withPostalAddress("Esimerkkikatu 1, 00100 Helsinki"));
  }

  private static Representative representative(String name) {
    return Representative.of(name, CountryCode.FINLAND, officer());
  }

  private static ContactPoint officer() {
    return ContactPoint.byEmail(ContactRole.CONTACT_PERSON, "edustaja@example.fi");
  }
}
