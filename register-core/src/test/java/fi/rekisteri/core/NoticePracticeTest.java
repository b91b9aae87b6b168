package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.notice.NoticeComparison;
import fi.rekisteri.notice.PracticeFinding;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was done under a definition, held against the one that came after it. */
class NoticePracticeTest {
  private static final LocalizedText TEXT = LocalizedText.of("syy", "orsak", "reason");
  private static final Purpose PARCELS = new Purpose("PARCELS");
  private static final DisclosureGround DELIVERY = new DisclosureGround("DELIVERY");
  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 11, 15);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final TestRegister before = new TestRegister(storage, earlier());
  private final TestRegister after = new TestRegister(storage, later(), before.keys);

  /** The notice of now. */
  private static RegisterDefinition later() {
    return TestRegister.definition();
  }

  /** What was declared before: a purpose, a recipient and a party of a source more. */
  private static RegisterDefinition earlier() {
    return later().toBuilder()
        .activity(
            ProcessingActivity.active(
                PARCELS,
                TEXT,
                Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
                Set.of(CustomerFields.NAME, CustomerFields.PHONE)))
        .recipient(
            Recipient.category(
                    "PARCEL_CARRIER",
                    TEXT,
                    Recipient.Role.SEPARATE_CONTROLLER,
                    Set.of(CustomerFields.NAME))
                .named(NamedParty.of("Kuljetus Oy", CountryCode.FINLAND)))
        .disclosureRule(
            new DisclosureRule(
                DELIVERY,
                PARCELS,
                Set.of("PARCEL_CARRIER"),
                Set.of(CustomerFields.NAME),
                DisclosureRule.Evidence.CONTRACT,
                TEXT))
        .change(
            changes ->
                changes.source(
                    SourceKind.COMPANY_UPDATE_SERVICE,
                    source ->
                        new SourceDeclaration(
                            source.kind(),
                            Set.of(DataCategory.NAME, DataCategory.CONTACT),
                            Set.of("posti"),
                            source.description())))
        .build();
  }

  private NoticeComparison compared() {
    return compared(LAST_WEEK);
  }

  private NoticeComparison compared(LocalDate since) {
    return after.register.actingAs(ADMIN).privacyNotices().compare(since);
  }

  private static PracticeFinding undeclared(
      PracticePart part, String code, String within, long times) {
    Optional<String> with = Optional.of(within).filter(text -> !text.isEmpty());
    return new PracticeFinding(Deviation.NOT_DECLARED, part, code, with, times);
  }

  private Customer anna() {
    return before.maintenance().register(TestRegister.anna());
  }

  @Test
  @DisplayName("Art. 5(2) a register that does what its notice says is found true")
  void trueNoticeIsTrue() {
    TestRegister only = new TestRegister();
    Customer anna = only.maintenance().register(TestRegister.anna());
    only.as(MAIJA, Purpose.ORDER_MANAGEMENT).get(anna.id());
    NoticeComparison compared = only.register.actingAs(ADMIN).privacyNotices().compare(LAST_WEEK);
    assertThat(compared.isTrue()).as("%s", compared.findings()).isTrue();
    assertThat(compared.people()).isEqualTo(1);
    assertThat(compared.leftOut()).isZero();
    assertThat(compared.version()).isEqualTo(later().version());
    assertThat(compared.seen().from()).as("the trail begins today").isEqualTo(NOW);
  }

  @Test
  @DisplayName("Art. 5(1)(b), 13(1)(c) a purpose that was pursued and is not declared is counted")
  void undeclaredPurposeIsFound() {
    Customer anna = anna();
    for (int i = 0; i < 3; i++) {
      before.as(MAIJA, PARCELS).get(anna.id());
    }
    assertThat(compared().of(Deviation.NOT_DECLARED))
        .containsExactly(undeclared(PracticePart.PURPOSE, "PARCELS", "", 3));
    assertThat(compared().isTrue()).isFalse();
  }

  @Test
  @DisplayName("Art. 13(1)(e) whoever received data and is not declared is counted")
  void undeclaredRecipientIsFound() {
    Customer anna = anna();
    DisclosureRequest request =
        DisclosureRequest.of(
            "PARCEL_CARRIER",
            DELIVERY,
            new DisclosureReference.Contract("Sop. 4"),
            CustomerFields.NAME);
    before.register.actingAs(MAIJA).disclosures().disclose(anna.id(), request);
    before.register.actingAs(MAIJA).disclosures().disclose(anna.id(), request);
    assertThat(compared().of(Deviation.NOT_DECLARED))
        .contains(undeclared(PracticePart.RECIPIENT, "PARCEL_CARRIER", "", 2));
  }

  @Test
  @DisplayName("Art. 14(2)(f) a party, a kind and a category that values came from are found")
  void undeclaredSourceIsFound() {
    Provenance shop = Provenance.fromParty(SourceKind.COMPANY_UPDATE_SERVICE, "posti", NOW);
    Customer one =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, TestRegister.ANNA, shop)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-9"), OWN)
            .collect(CustomerFields.EMAIL, TestRegister.ANNAS_MAIL, shop);
    before.maintenance().register(one);
    assertThat(compared().of(Deviation.NOT_DECLARED))
        .contains(undeclared(PracticePart.SOURCE, "COMPANY_UPDATE_SERVICE", "posti", 2));
    TestRegister none =
        new TestRegister(
            storage,
            later().toBuilder()
                .change(c -> c.withoutSource(SourceKind.COMPANY_UPDATE_SERVICE))
                .build(),
            before.keys);
    assertThat(none.register.actingAs(ADMIN).privacyNotices().compare(LAST_WEEK).findings())
        .contains(undeclared(PracticePart.SOURCE, "COMPANY_UPDATE_SERVICE", "", 2));
    TestRegister narrower =
        new TestRegister(
            storage,
            earlier().toBuilder()
                .change(
                    c ->
                        c.source(
                            SourceKind.COMPANY_UPDATE_SERVICE,
                            s -> s.withCategories(Set.of(DataCategory.NAME))))
                .build(),
            before.keys);
    assertThat(narrower.register.actingAs(ADMIN).privacyNotices().compare(LAST_WEEK).findings())
        .contains(undeclared(PracticePart.SOURCE_CATEGORY, "COMPANY_UPDATE_SERVICE", "CONTACT", 1));
  }

  @Test
  @DisplayName("Art. 5(1)(c), S16.1 a field that is held or used and declared no more is found")
  void undeclaredFieldIsFound() {
    Customer anna = anna();
    before.as(MAIJA, Purpose.REGISTER_MAINTENANCE).get(anna.id());
    TestRegister without = new TestRegister(storage, TestRegister.withoutPhone(), before.keys);
    NoticeComparison compared =
        without.register.actingAs(ADMIN).privacyNotices().compare(LAST_WEEK);
    assertThat(compared.of(Deviation.HELD_UNDECLARED))
        .containsExactly(
            new PracticeFinding(
                Deviation.HELD_UNDECLARED, PracticePart.FIELD, "phone", Optional.empty(), 1));
    assertThat(compared.of(Deviation.NOT_DECLARED))
        .as("registered, and read")
        .containsExactly(undeclared(PracticePart.FIELD, "phone", "", 2));
  }

  @Test
  @DisplayName("Art. 5(1)(b) a field that was used for a purpose that no more binds it is found")
  void unboundFieldIsFound() {
    Customer anna = anna();
    before.as(MAIJA, Purpose.ORDER_MANAGEMENT).get(anna.id());
    TestRegister narrower =
        new TestRegister(
            storage,
            later().toBuilder()
                .change(
                    c ->
                        c.activity(
                            Purpose.ORDER_MANAGEMENT,
                            a -> a.withFields(Set.of(CustomerFields.CUSTOMER_NUMBER))))
                .build(),
            before.keys);
    assertThat(
            narrower
                .register
                .actingAs(ADMIN)
                .privacyNotices()
                .compare(LAST_WEEK)
                .of(Deviation.NOT_DECLARED))
        .contains(undeclared(PracticePart.BINDING, "name", "ORDER_MANAGEMENT", 1));
  }

  @Test
  @DisplayName("Art. 5(2) what was done before the day is not told, and a day to come is none")
  void timeIsKept() {
    Customer anna = anna();
    before.as(MAIJA, PARCELS).get(anna.id());
    MovableClock clock = new MovableClock(NOW.plus(Duration.ofDays(10)));
    var moved =
        EmbeddedRegister.builder()
            .definition(later())
            .storage(TwiceStorage.whereAsked(storage))
            .keys(before.keys)
            .staff(TestRegister.staff())
            .clock(clock)
            .build();
    var notices =
        moved
            .actingAs(Actor.person("admin", clock.instant(), "password+otp", "console"))
            .privacyNotices();
    assertThat(notices.compare(LocalDate.of(2026, 11, 25)).of(Deviation.NOT_DECLARED)).isEmpty();
    assertThat(notices.compare(LocalDate.of(2026, 11, 22)).of(Deviation.NOT_DECLARED)).hasSize(1);
    assertThat(notices.compare(LocalDate.MIN).of(Deviation.NOT_DECLARED)).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notices.compare(LocalDate.of(2026, 12, 3)));
  }

  @Test
  @DisplayName("law 10 a comparison tells codes, and nothing of anybody")
  void nothingOfAnybodyIsTold() {
    Customer anna = anna();
    before.as(MAIJA, PARCELS).get(anna.id());
    assertThat(compared().toString())
        .doesNotContain("Anna")
        .doesNotContain(anna.id().toString())
        .doesNotContain("example.fi");
  }
}
