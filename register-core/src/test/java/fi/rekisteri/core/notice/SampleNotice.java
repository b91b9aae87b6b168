package fi.rekisteri.core.notice;

import static fi.rekisteri.customer.CustomerFields.NAME;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.AnonymisationProof;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.ExternalControl;
import fi.rekisteri.visit.StorageTechnique;
import fi.rekisteri.visit.VisitDatum;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shipped definition, and one in which every kind of part stands. */
final class SampleNotice {
  static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  static final Controller CONTROLLER =
      Controller.of(
              "Esimerkki Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")
                  .withPhone("+358 9 123 4567"),
              ContactPoint.byEmail(ContactRole.CONTACT_PERSON, "rekisteri@example.fi")
                  .withName("Maija Meikäläinen"))
          .withBusinessId("0245974-7");
  static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(CONTROLLER, LocalDate.of(2026, 11, 22));
  private static final CountryCode US = new CountryCode("US");

  private SampleNotice() {}

  static PrivacyNotice shipped() {
    return PrivacyNotice.of(DEFINITION, DAY);
  }

  static LocalizedText text(String about) {
    return LocalizedText.of(about + " suomeksi", about + " på svenska", about + " in English");
  }

  static String written(PrivacyNotice notice, NoticeFormat format, Language language) {
    return switch (format) {
      case HTML -> notice.html(language).text();
      case MARKDOWN -> notice.markdown(language).text();
      case TEXT -> notice.text(language).text();
    };
  }

  /** Everything that a notice can tell is somewhere in it. */
  static RegisterDraft rich() {
    return DEFINITION.toBuilder()
        .dataProtectionOfficer(
            Declared.value(
                ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, "dpo@example.fi")
                    .withName("Tiina Tietosuoja")))
        .recipient(cloud())
        .transfer(
            TransferRule.of(
                "CLOUD",
                US,
                text("necessity"),
                TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC 2021/914")
                    .withCopyAt("https://example.fi/scc")))
        .list(PublicationList.labels("LABELS", text("labels")).to("CLOUD"))
        .cookie(pixel())
        .activity(
            ProcessingActivity.active(
                new Purpose("TASK"),
                text("task"),
                Map.of(SubjectRole.CUSTOMER, new LegalBasis.PublicTask(text("publictask"))),
                Set.of(NAME)))
        .draft();
  }

  private static Recipient cloud() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("A-1", LocalDate.of(2026, 1, 1), text("reason"))
            .approving(SubProcessor.of("Sub Inc", US, LocalDate.of(2026, 1, 1)));
    return new Recipient(
        "CLOUD",
        text("cloud"),
        Recipient.Role.PROCESSOR,
        Set.of(NAME),
        Optional.of(NamedParty.of("Cloud Inc", US).under(agreement)),
        Optional.of(text("whyall")));
  }

  private static CookieDefinition pixel() {
    ExternalControl control =
        new ExternalControl(
            text("control"), "https://example.org/opt-out", Optional.of(LocalDate.of(2026, 10, 1)));
    return new CookieDefinition(
            "pixel",
            StorageTechnique.PIXEL,
            Optional.of("CLOUD"),
            Purpose.SITE_ANALYTICS,
            Period.ofDays(1),
            false,
            Set.of(VisitDatum.VISITED_AT),
            text("affected"),
            List.of(control))
        .anonymisedBy(
            new AnonymisationProof(
                Set.of(VisitDatum.VISITED_AT), "coarsening", 5, "Tiina", LocalDate.of(2026, 1, 1)));
  }
}
