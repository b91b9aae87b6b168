package fi.rekisteri.core.letter;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.letter.LetterFacts.Item;
import fi.rekisteri.core.letter.LetterFacts.Outcome;
import fi.rekisteri.core.writing.Letterhead;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalCertificate.Issuer;
import fi.rekisteri.rights.RefusalCertificate.Matter;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One letter of each kind, as a register would write it; what an officer says is chosen. */
public final class SampleLetters {
  public static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
                  "Esimerkkikauppa Oy",
                  ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")
                      .withName("Asiakaspalvelu")
                      .withPhone("010 123 4567"))
              .withBusinessId("1234567-1"));
  public static final CountryCode SWEDEN = new CountryCode("SE");
  public static final Letterhead LETTERHEAD = Letterhead.of(DEFINITION).knowing(swedish());
  public static final LocalDate RECEIVED = LocalDate.of(2026, 3, 5);
  public static final LocalDate WRITTEN = LocalDate.of(2026, 3, 30);

  private final Optional<String> said;
  private final ReplyLanguages languages;
  private final Set<CountryCode> places;

  private SampleLetters(Optional<String> said, ReplyLanguages languages, Set<CountryCode> places) {
    this.said = said;
    this.languages = languages;
    this.places = places;
  }

  public static SampleLetters in(Language language) {
    return in(ReplyLanguages.of(language));
  }

  public static SampleLetters in(ReplyLanguages languages) {
    return new SampleLetters(Optional.empty(), languages, Set.of());
  }

  public SampleLetters saying(String words) {
    return new SampleLetters(Optional.of(words), languages, places);
  }

  public SampleLetters livingIn(CountryCode... countries) {
    return new SampleLetters(said, languages, Set.of(countries));
  }

  public static SupervisoryAuthority swedish() {
    LocalizedText address = LocalizedText.finnish("Box 1000, 111 11 Stockholm");
    return new SupervisoryAuthority(
        SWEDEN,
        LocalizedText.of(
            "Ruotsin tietosuojaviranomainen",
            "Integritetsskyddsmyndigheten",
            "Swedish Authority for Privacy Protection"),
        List.of(
            new AuthorityContact(
                address,
                address,
                "+46 8 000 00 00",
                Optional.empty(),
                "registry@example.se",
                "https://example.se",
                Validity.checkedOn(LocalDate.of(2026, 1, 1)))));
  }

  /** What the officer says: what the test wants, or else what fits the letter. */
  private String say(String fi, String sv, String en) {
    return said.orElse(LocalizedText.of(fi, sv, en).in(languages.first()));
  }

  public LetterFacts facts(Item... items) {
    return new LetterFacts(12, RECEIVED, WRITTEN, List.of(items), languages, places);
  }

  public List<RightsLetter> all() {
    return List.of(
        receipt(),
        extension(),
        clarification(),
        identity(),
        noData(),
        new RefusalLetter(certificate()),
        outcome(),
        lifting());
  }

  public ReceiptLetter receipt() {
    return new ReceiptLetter(
        facts(Item.open(DataSubjectRight.ACCESS), Item.open(DataSubjectRight.ERASURE)),
        Due.of(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 7)));
  }

  public ExtensionLetter extension() {
    return new ExtensionLetter(
        facts(Item.open(DataSubjectRight.ERASURE)),
        new Due(LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 9), 4),
        Set.of(ExtensionGround.COMPLEXITY, ExtensionGround.NUMBER),
        List.of(
            new Remark(
                say(
                    "Tietojasi on kahdessa vanhassa järjestelmässä, jotka käydään läpi käsin.",
                    "Det finns uppgifter om dig i två gamla system, som gås igenom för hand.",
                    "There is data about you in two old systems, which are gone through by hand."))));
  }

  public ClarificationLetter clarification() {
    return new ClarificationLetter(
        facts(Item.open(DataSubjectRight.RECTIFICATION)), inquiry(Optional.of(WRITTEN)));
  }

  public IdentityLetter identity() {
    return new IdentityLetter(facts(Item.open(DataSubjectRight.ACCESS)), inquiry(Optional.empty()));
  }

  private Inquiry inquiry(Optional<LocalDate> pausedFrom) {
    return new Inquiry(
        List.of(
            new Remark(
                say(
                    "Viimeisimmän tilauksesi numero",
                    "Numret på din senaste beställning",
                    "The number of your latest order")),
            new Remark(
                say(
                    "Postinumero, johon se toimitettiin",
                    "Postnumret dit den levererades",
                    "The postal code to which it was delivered"))),
        new Remark(
            say(
                "Kahdella asiakkaallamme on sama nimi.",
                "Två av våra kunder har samma namn.",
                "Two of our customers have the same name.")),
        pausedFrom);
  }

  public NoDataLetter noData() {
    return new NoDataLetter(
        facts(Item.decided(DataSubjectRight.ACCESS, Outcome.GRANTED, Remark.NONE)));
  }

  public OutcomeLetter outcome() {
    return new OutcomeLetter(
        facts(
            Item.decided(
                DataSubjectRight.ACCESS,
                Outcome.GRANTED,
                new Remark(
                    say(
                        "Kopio tiedoistasi on tämän kirjeen liitteenä.",
                        "En kopia av dina uppgifter är bilagd till detta brev.",
                        "A copy of your data is enclosed with this letter."))),
            new Item(
                DataSubjectRight.ERASURE,
                Optional.of(Outcome.PARTIALLY_GRANTED),
                LetterFacts.Why.UNSAID,
                Optional.of(CertificateNumber.of(12, 1))),
            Item.notApplicable(
                RefusedItem.whole(DataSubjectRight.OBJECTION, RefusalReason.NOT_IN_SCOPE, ""))));
  }

  public LiftingLetter lifting() {
    return new LiftingLetter(
        facts(Item.open(DataSubjectRight.RESTRICTION)),
        Set.of("email", "postalAddress"),
        WRITTEN.plusDays(14),
        new Remark(
            say(
                "Selvitimme tietojen paikkansapitävyyden, ja ne on korjattu.",
                "Vi har utrett om uppgifterna är korrekta, och de har rättats.",
                "We have looked into whether the data is correct, and it has been corrected.")));
  }

  public List<RefusedItem> refused() {
    return List.of(
        new RefusedItem(
            DataSubjectRight.ERASURE,
            Set.of("billingAddress", "order", "postalAddress"),
            false,
            List.of(RefusalReason.LEGAL_DUTY, RefusalReason.LEGAL_CLAIMS),
            say(
                "Tilaus ja laskutusosoite ovat kirjanpidon tositteilla. Postiosoitetta tarvitaan"
                    + " avoimen laskun perimiseen.",
                "Beställningen och faktureringsadressen finns i bokföringens verifikat. Postadressen"
                    + " behövs för att driva in en obetald faktura.",
                "The order and the billing address are in accounting vouchers. The postal address is"
                    + " needed to collect an unpaid invoice."),
            List.of("KPL 1336/1997, 2:10"),
            Optional.of(LocalDate.of(2033, 1, 1)),
            Optional.of("INVOICE_PAID")),
        RefusedItem.whole(DataSubjectRight.PORTABILITY, RefusalReason.NOT_IN_SCOPE, ""));
  }

  public RefusalCertificate certificate() {
    return certificate(LETTERHEAD, WRITTEN, refused());
  }

  public RefusalCertificate certificate(
      Letterhead letterhead, LocalDate day, List<RefusedItem> items) {
    return new RefusalCertificate(
        CertificateNumber.of(12, 1),
        new Matter(12, RECEIVED, day),
        items,
        new Issuer("Maija Virtanen", ContactRole.RESPONSIBLE_PERSON),
        letterhead.setting(items),
        letterhead.remedies(day, places),
        languages);
  }
}
