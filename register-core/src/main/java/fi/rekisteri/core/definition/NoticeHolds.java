package fi.rekisteri.core.definition;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeps data from being erased (S32, S84; F10 to F12). Each holds the copy that its duty needs
 * (S32.4), and what it holds is used for that duty alone; whoever asks is told of it all the same,
 * so each allows RIGHTS.
 */
final class NoticeHolds {
  /** F10, F11: vouchers and books, as in force for financial years that began since 2016. */
  static final List<BookkeepingPeriod> BOOKKEEPING =
      List.of(
          new BookkeepingPeriod(
              LocalDate.of(2016, 1, 1),
              6,
              10,
              new RuleId("Kirjanpitolaki 1336/1997, 2:10 (1620/2015)")));

  /** F12: a claim lapses three years after it fell due, unless interrupted. */
  private static final Period CLAIM = Period.ofYears(3);

  private NoticeHolds() {}

  static List<HoldRule> rules() {
    return List.of(
        openInvoice(),
        debtCollection(),
        accountingVoucher(),
        accountingBooks(),
        legalClaim(),
        contactPersonRole(),
        authorityOrder(),
        openRequest(),
        complaint());
  }

  /** S32.4; an order that is not delivered is owed too, by the controller. */
  private static HoldRule openInvoice() {
    return rule(
        HoldRule.OPEN_INVOICE,
        LocalizedText.of("Avoin lasku", "Obetald faktura", "Unpaid invoice"),
        "S32.1",
        paths(NAME, POSTAL_ADDRESS, BILLING_ADDRESS, ORDER),
        Set.of(Purpose.INVOICING, Purpose.ORDER_MANAGEMENT, Purpose.RIGHTS));
  }

  private static HoldRule debtCollection() {
    return rule(
        HoldRule.DEBT_COLLECTION,
        LocalizedText.of("Perintä kesken", "Pågående indrivning", "Debt collection under way"),
        "S32.1",
        paths(NAME, CUSTOMER_NUMBER, POSTAL_ADDRESS, BILLING_ADDRESS, ORDER),
        Set.of(Purpose.DEBT_COLLECTION, Purpose.RIGHTS));
  }

  /** The voucher's copy, not the person's record. */
  private static HoldRule accountingVoucher() {
    return rule(
        HoldRule.ACCOUNTING_VOUCHER,
        LocalizedText.of("Kirjanpidon tosite", "Verifikation i bokföringen", "Accounting voucher"),
        "F10",
        paths(ORDER),
        Set.of(Purpose.LEGAL_DUTY, Purpose.RIGHTS));
  }

  private static HoldRule accountingBooks() {
    HoldRule books =
        rule(
            HoldRule.ACCOUNTING_BOOKS,
            LocalizedText.of("Kirjanpitokirja", "Bokföringsbok", "Book of account"),
            "F11",
            paths(ORDER),
            Set.of(Purpose.LEGAL_DUTY, Purpose.RIGHTS));
    return books.lasting(Period.ofYears(BOOKKEEPING.get(0).bookYears()));
  }

  private static HoldRule legalClaim() {
    HoldRule claim =
        rule(
            HoldRule.LEGAL_CLAIM,
            LocalizedText.of("Oikeudellinen vaade", "Rättsligt anspråk", "Legal claim"),
            "F12",
            paths(
                NAME,
                CUSTOMER_NUMBER,
                AFFILIATION,
                EMAIL,
                PHONE,
                POSTAL_ADDRESS,
                BILLING_ADDRESS,
                ORDER),
            Set.of(Purpose.ORDER_ARCHIVING, Purpose.DEBT_COLLECTION, Purpose.RIGHTS));
    return claim.lasting(CLAIM);
  }

  /** S84.1: name, work contact and organisation; the rest goes meanwhile (S84.2). */
  private static HoldRule contactPersonRole() {
    return rule(
        HoldRule.CONTACT_PERSON_ROLE,
        LocalizedText.of(
            "Organisaation yhteyshenkilö",
            "Organisationens kontaktperson",
            "Contact person of an organisation"),
        "S84.1",
        paths(NAME, EMAIL, PHONE, AFFILIATION),
        Set.of(Purpose.CUSTOMER_RELATIONSHIP, Purpose.ORDER_MANAGEMENT, Purpose.RIGHTS));
  }

  private static HoldRule authorityOrder() {
    return rule(
        HoldRule.AUTHORITY_ORDER,
        LocalizedText.of(
            "Viranomaisen määräys", "Föreläggande av en myndighet", "Order of an authority"),
        "Art. 17(3)(b)",
        Set.of(),
        Set.of(Purpose.LEGAL_DUTY, Purpose.RIGHTS));
  }

  private static HoldRule openRequest() {
    return rule(
        HoldRule.OPEN_REQUEST,
        LocalizedText.of("Käsiteltävä pyyntö", "Begäran under behandling", "Request being handled"),
        "Art. 12(3)",
        Set.of(),
        Set.of(Purpose.RIGHTS));
  }

  private static HoldRule complaint() {
    return rule(
        HoldRule.COMPLAINT,
        LocalizedText.of(
            "Kantelu valvontaviranomaiselle",
            "Klagomål till tillsynsmyndigheten",
            "Complaint to the supervisory authority"),
        "Art. 17(3)(e)",
        Set.of(),
        Set.of(Purpose.RIGHTS));
  }

  private static HoldRule rule(
      String code, LocalizedText label, String basis, Set<String> fields, Set<Purpose> purposes) {
    return new HoldRule(code, label, new RuleId(basis), fields, purposes, Optional.empty());
  }

  private static Set<String> paths(FieldKey<?>... fields) {
    return Arrays.stream(fields).map(FieldKey::path).collect(Collectors.toSet());
  }
}
