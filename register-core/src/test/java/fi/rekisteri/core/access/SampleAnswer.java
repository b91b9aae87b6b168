package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.ShownNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionStart;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers of a sample register, with a chosen text as every value. */
public final class SampleAnswer {
  public static final CustomerId SUBJECT = CustomerId.parse("5f0f7c2e-0c3b-4c3c-9a58-1a2b3c4d5e6f");
  public static final Instant NOW = Instant.parse("2026-06-30T21:05:00Z");

  static final FieldLock VOUCHER =
      new FieldLock(
          new RuleId("Kirjanpitolaki 2:10(2)"), Set.of(Purpose.ORDER_MANAGEMENT, Purpose.SECURITY));

  private SampleAnswer() {}

  static AccessAnswer holding(RegisterDefinition definition, String text) {
    Provenance given = Provenance.fromSubject(Channel.WEB, NOW.minusSeconds(3600));
    Map<String, String> name = new LinkedHashMap<>();
    name.put("given", text);
    name.put("family", "Esimerkki");
    LocalizedText label = LocalizedText.finnish("Kenttä");
    return new AccessAnswer(
        SUBJECT,
        NOW,
        4,
        Optional.of(SubjectRole.CUSTOMER),
        List.of(
            CustomershipPeriod.from(LocalDate.of(2015, 2, 28))
                .endedOn(LocalDate.of(2020, 5, 15), EndReason.ENDED_BY_CUSTOMER),
            CustomershipPeriod.from(LocalDate.of(2021, 1, 1))),
        List.of(
            new HeldValue("name", label, DataCategory.NAME, name, given.underNotice("2026-1")),
            new HeldValue(
                "note",
                label,
                SampleRegister.OWN,
                Map.of("value", text),
                Provenance.fromParty(SourceKind.SUBCONTRACTOR, "CLOUD", NOW)),
            new HeldValue("email", label, DataCategory.CONTACT, Map.of("value", text), given)
                .lockedBy(Optional.of(VOUCHER))),
        definition.activities(),
        SampleChoices.of(text),
        SampleDisclosures.of(SUBJECT, text),
        List.of(
            new Consultation(NOW, Purpose.ORDER_MANAGEMENT, AuditAction.READ),
            new Consultation(NOW.minusSeconds(60), Purpose.SECURITY, AuditAction.CHANGE)),
        List.of(elsewhere(text)),
        List.of(),
        List.of(
            new ShownNotice(text, Language.SV, Channel.POST, true, NOW.minusSeconds(3600), NOW),
            new ShownNotice("2026-1", Language.FI, Channel.WEB, false, NOW, NOW)));
  }

  private static SourceAnswer elsewhere(String text) {
    SourceValue value =
        new SourceValue(
            LocalizedText.finnish("Lomake"),
            DataCategory.CONTACT,
            Map.of("value", text),
            Optional.of(
                new RetentionStart(RetentionAnchor.DOCUMENT_DATE, LocalDate.of(2024, 2, 29))));
    return new SourceAnswer("shop", LocalizedText.finnish("Kaupan taulu"), List.of(value));
  }

  static AccessAnswer nothingHeld() {
    return new AccessAnswer(
        SUBJECT,
        NOW,
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
