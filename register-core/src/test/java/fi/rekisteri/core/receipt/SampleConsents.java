package fi.rekisteri.core.receipt;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.ConsentTerms;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Histories of consents in the register of the notice. */
final class SampleConsents {
  static final CustomerId SUBJECT = CustomerId.parse("5f0f7c2e-0c3b-4c3c-9a58-1a2b3c4d5e6f");
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final String PARTY = "OLD_SHOP";
  static final Purpose PURPOSE = Purpose.PERSONALISED_CONTENT;

  private SampleConsents() {}

  static RegisterDefinition register() {
    ContactPoint contact =
        ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")
            .withPostalAddress("Esimerkkikatu 1, 00100 Helsinki");
    RegisterDefinition shipped =
        CustomerRegisterNotice.definition(
            Controller.of("Esimerkkikauppa Oy", contact).withBusinessId("0245974-7"));
    return shipped.toBuilder()
        .change(
            changes ->
                changes.source(
                    SourceKind.PARTNER_DIGITAL,
                    source ->
                        new SourceDeclaration(
                            source.kind(),
                            source.categories(),
                            Set.of(PARTY),
                            source.description())))
        .build();
  }

  /** Given, withdrawn, given again, renewed until a day that has passed; and a child's consent. */
  static ConsentHistory eventful(Language language) {
    Receipt web = Receipt.of(NOW, Channel.WEB);
    return history(
        Choice.Consent.of(PURPOSE, new Asked("1", language), at(100).shownBy("loki 1")),
        new Choice.Withdrawal(PURPOSE, at(90)),
        Choice.Consent.of(PURPOSE, new Asked("1", language), at(80)),
        new Choice.Consent(
            PURPOSE,
            new Asked("1", language),
            new ConsentTerms(Optional.of(LocalDate.of(2026, 11, 21)), Optional.empty()),
            at(70)),
        new Choice.Consent(
            Purpose.SITE_ANALYTICS,
            new Asked("1", language),
            new ConsentTerms(
                Optional.of(LocalDate.of(2027, 11, 22)),
                Optional.of(new Minor(LocalDate.of(2016, 5, 4), Optional.of("huoltaja 12")))),
            web));
  }

  /** Received so many days before now. */
  static Receipt at(int days) {
    return Receipt.of(NOW.minusSeconds(days * 86_400L), Channel.WEB);
  }

  static ConsentHistory history(Choice... choices) {
    List<RecordedChoice> recorded =
        IntStream.range(0, choices.length)
            .mapToObj(i -> new RecordedChoice("000" + i, NOW, "maija", choices[i]))
            .toList();
    return new ConsentHistory(SUBJECT, NOW, recorded);
  }

  static Choice.Consent given(int days) {
    return Choice.Consent.of(PURPOSE, new Asked("1", Language.FI), at(days));
  }

  static List<Choice> choices(ConsentHistory history) {
    return history.choices().stream().map(RecordedChoice::choice).toList();
  }
}
