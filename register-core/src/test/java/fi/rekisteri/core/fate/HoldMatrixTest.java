package fi.rekisteri.core.fate;

import static fi.rekisteri.core.fate.Someone.contact;
import static fi.rekisteri.core.fate.Someone.customer;
import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.IP_OBSERVATION;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.WEB_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which reason meets which obstacle, and what comes of it. */
class HoldMatrixTest {
  private static final String TODAY = "2026-01-10";
  private static final Set<ErasureCause> WISHES =
      EnumSet.of(ErasureCause.PROMISED, ErasureCause.NO_LONGER_NEEDED, ErasureCause.ANONYMISATION);

  private static Someone full() {
    return customer()
        .since("2001-01-01")
        .has(EMAIL, "1", "held")
        .has(PHONE, "1", "held")
        .has(POSTAL_ADDRESS)
        .has(BILLING_ADDRESS)
        .has(WEB_ADDRESS)
        .has(IP_OBSERVATION, "1", "held");
  }

  private static Set<String> heldPaths(Judgement judgement) {
    return judgement.fates().stream()
        .filter(one -> !Verdicts.goes(one))
        .map(one -> one.field())
        .collect(Collectors.toSet());
  }

  private static Set<String> paths(FieldKey<?>... fields) {
    return List.of(fields).stream().map(FieldKey::path).collect(Collectors.toSet());
  }

  @Test
  @DisplayName("S32 AC: of somebody with an unpaid invoice who asks for erasure, the invoice stays")
  void unpaidInvoiceHoldsItsCopyAlone() {
    Someone asking =
        full()
            .ordered("1", Status.INVOICED, "2025-12-01", "2025-12-31")
            .ordered("2", Status.PAID, "2003-12-01", "2003-12-31")
            .demands(ErasureCause.PROMISED, TODAY);
    Judgement judgement = asking.on(TODAY);
    assertThat(judgement.whole()).isFalse();
    assertThat(heldPaths(judgement))
        .isEqualTo(Set.of("name", "postalAddress", "billingAddress", "order"));
    assertThat(Told.fate(judgement, "order", "2")).isEqualTo("ERASE since 2026-01-10 by S32");
    assertThat(judgement.nextLook()).hasToString("Optional[2026-01-10]");
  }

  @ParameterizedTest
  @CsvSource({
    "DEBT_COLLECTION,     name;postalAddress;billingAddress",
    "ACCOUNTING_VOUCHER,  ''",
    "ACCOUNTING_BOOKS,    ''",
    "LEGAL_CLAIM,         name;email;phone;postalAddress;billingAddress",
    "CONTACT_PERSON_ROLE, name;email;phone",
    "AUTHORITY_ORDER,     name;email;phone;postalAddress;billingAddress;webAddress;ipObservation",
    "OPEN_REQUEST,        name;email;phone;postalAddress;billingAddress;webAddress;ipObservation",
    "COMPLAINT,           name;email;phone;postalAddress;billingAddress;webAddress;ipObservation"
  })
  @DisplayName("S32.1, S32.4 each kind of hold covers what its duty needs, and nothing else")
  void holdCoversItsFields(String code, String held) {
    Someone asking =
        full().demands(ErasureCause.PROMISED, TODAY).held(code, "2026-01-01", "2026-01-10");
    Judgement judgement = asking.on(TODAY);
    assertThat(heldPaths(judgement)).isEqualTo(held.isEmpty() ? Set.of() : Set.of(held.split(";")));
    assertThat(judgement.whole()).as("something holds").isFalse();
    assertThat(asking.on("2026-01-11").whole()).as("past its last day").isTrue();
  }

  @Test
  @DisplayName("S32 a hold that has not begun holds nothing")
  void futureHoldHoldsNothing() {
    Someone asking =
        full().demands(ErasureCause.PROMISED, TODAY).held("COMPLAINT", "2026-01-11", "");
    assertThat(asking.on(TODAY).whole()).isTrue();
    assertThat(heldPaths(asking.on("2026-01-11"))).hasSize(7);
  }

  @Test
  @DisplayName("S32.2 of several holds the one is told that ends last; none known ends last of all")
  void lastHoldIsTold() {
    Someone asking =
        full()
            .demands(ErasureCause.PROMISED, TODAY)
            .held("DEBT_COLLECTION", "2026-01-01", "2026-03-01")
            .held("COMPLAINT", "2026-01-01", "2026-02-01");
    assertThat(asking.fateOn(TODAY, NAME, ""))
        .isEqualTo("HOLD DEBT_COLLECTION 2026-03-01 since 2026-01-10");
    assertThat(asking.fateOn(TODAY, WEB_ADDRESS, ""))
        .isEqualTo("HOLD COMPLAINT 2026-02-01 since 2026-01-10");
    assertThat(asking.on(TODAY).nextLook()).hasToString("Optional[2026-02-02]");
    asking.held("AUTHORITY_ORDER", "2026-01-01", "");
    assertThat(asking.fateOn(TODAY, NAME, ""))
        .isEqualTo("HOLD AUTHORITY_ORDER SETTLED since 2026-01-10");
    assertThat(asking.on(TODAY).nextLook()).hasToString("Optional[2026-01-10]");
  }

  @ParameterizedTest
  @EnumSource(ErasureCause.class)
  @DisplayName("S84.1, S84.2, L17 the contact person's role stands against a wish, and no more")
  void roleStandsAgainstAWishOnly(ErasureCause cause) {
    Someone asking =
        contact()
            .since("2001-01-01")
            .represents("1", "2010-01-01", "")
            .has(EMAIL, "1", "held")
            .has(IP_OBSERVATION, "1", "held")
            .has(WEB_ADDRESS)
            .demands(cause, TODAY);
    Judgement judgement = asking.on(TODAY);
    assertThat(heldPaths(judgement))
        .isEqualTo(WISHES.contains(cause) ? paths(NAME, EMAIL, AFFILIATION) : Set.of());
    assertThat(judgement.whole()).isEqualTo(!WISHES.contains(cause));
  }

  @ParameterizedTest
  @CsvSource({
    // affiliation through, customership through, day, what becomes of the name
    "'',         '',         2026-01-10, HOLD CONTACT_PERSON_ROLE ROLE_END since 2026-01-10",
    "2026-03-01, '',         2026-01-10, HOLD CONTACT_PERSON_ROLE 2026-03-01 since 2026-01-10",
    "2026-03-01, '',         2026-03-01, HOLD CONTACT_PERSON_ROLE 2026-03-01 since 2026-01-10",
    "2026-03-01, '',         2026-03-02, ERASE since 2026-01-10 by S32",
    "2026-03-01, 2026-02-01, 2026-01-10, HOLD CONTACT_PERSON_ROLE 2026-02-01 since 2026-01-10",
    "2026-03-01, 2026-04-01, 2026-01-10, HOLD CONTACT_PERSON_ROLE 2026-03-01 since 2026-01-10",
    "'',         2026-02-01, 2026-01-10, HOLD CONTACT_PERSON_ROLE 2026-02-01 since 2026-01-10",
    "'',         2026-02-01, 2026-02-01, HOLD CONTACT_PERSON_ROLE 2026-02-01 since 2026-01-10",
    "'',         2026-02-01, 2026-02-02, ERASE since 2026-01-10 by S32"
  })
  @DisplayName("S84.3 the hold ends with the role, or with the organisation's customership")
  void roleHoldEnds(String left, String ended, String day, String expected) {
    Someone asking =
        contact().represents("1", "2010-01-01", left).demands(ErasureCause.PROMISED, TODAY);
    Someone of = ended.isEmpty() ? asking.since("2001-01-01") : asking.since("2001-01-01", ended);
    assertThat(of.fateOn(day, NAME, "")).isEqualTo(expected);
  }

  @Test
  @DisplayName(
      "S84.4, L17 \"during this time\" is the role, or the whole period where a host says so")
  void duringThisTimeCanBeSet() {
    Someone left =
        contact()
            .since("2001-01-01", "2020-05-15")
            .represents("1", "2010-01-01", "2020-05-15")
            .demands(ErasureCause.PROMISED, TODAY);
    assertThat(left.fateOn(TODAY, NAME, "")).startsWith("ERASE");
    left.in(
        Someone.NOTICE.toBuilder()
            .change(
                changes ->
                    changes.retentionPolicy(
                        policy -> policy.withContactPersonHold(ContactPersonHold.RETENTION_PERIOD)))
            .build());
    assertThat(left.fateOn(TODAY, NAME, ""))
        .isEqualTo("HOLD CONTACT_PERSON_ROLE RETENTION_PERIOD_END since 2026-01-10");
    assertThat(left.fateOn("2030-05-15", NAME, "")).startsWith("HOLD CONTACT_PERSON_ROLE");
    assertThat(left.fateOn("2030-05-16", NAME, "")).as("its time is over").startsWith("ERASE");
  }

  @Test
  @DisplayName("S84.1 an organisation's customership that never was recorded is not over")
  void unrecordedCustomershipHolds() {
    Someone asking =
        contact().represents("1", "2010-01-01", "").demands(ErasureCause.PROMISED, TODAY);
    assertThat(asking.fateOn(TODAY, NAME, "")).startsWith("HOLD CONTACT_PERSON_ROLE");
  }

  @Test
  @DisplayName("S84.1 contact for two organisations: the role lasts as long as the longer one")
  void longerRoleHolds() {
    Someone asking =
        contact()
            .represents("1", "2010-01-01", "2026-02-01")
            .represents("2", "2012-01-01", "2026-05-01")
            .represents("3", "2026-06-01", "")
            .demands(ErasureCause.PROMISED, TODAY);
    assertThat(asking.fateOn(TODAY, NAME, ""))
        .isEqualTo("HOLD CONTACT_PERSON_ROLE 2026-05-01 since 2026-01-10");
    LegalHold hold = ((fi.rekisteri.retention.Fate.Hold) nameOf(asking.on(TODAY))).hold();
    assertThat(hold.from()).hasToString("2010-01-01");
    assertThat(hold.source()).isEqualTo(LegalHold.REGISTER);
  }

  private static fi.rekisteri.retention.Fate nameOf(Judgement judgement) {
    return judgement.fates().stream()
        .filter(one -> one.field().equals("name"))
        .findFirst()
        .orElseThrow()
        .fate();
  }

  @Test
  @DisplayName("S84.1 a customer who also represents somebody is no contact person")
  void customersAreNotHeldByTheRole() {
    Someone asking =
        customer()
            .since("2001-01-01")
            .represents("1", "2010-01-01", "")
            .demands(ErasureCause.PROMISED, TODAY);
    assertThat(asking.on(TODAY).whole()).isTrue();
  }

  @Test
  @DisplayName("S84 the role holds nothing whose period is over")
  void roleIsNoRetention() {
    Someone gone = contact().since("2001-01-01", "2012-01-01").represents("1", "2010-01-01", "");
    assertThat(gone.fateOn(TODAY, NAME, "")).isEqualTo("ERASE since 2022-01-02 by S33.4");
  }

  @ParameterizedTest
  @EnumSource(RestrictionGround.class)
  @DisplayName("Art. 18(1), 4(2) what time makes due is restricted where the person restricted it")
  void timeYieldsToARestriction(RestrictionGround ground) {
    Someone restricting =
        customer().since("2001-01-01", "2010-01-01").has(WEB_ADDRESS).restricts(ground, NAME);
    assertThat(restricting.fateOn(TODAY, NAME, ""))
        .isEqualTo("RESTRICT since 2020-01-02 by " + ground.article());
    assertThat(restricting.fateOn(TODAY, WEB_ADDRESS, "")).startsWith("ERASE");
    assertThat(restricting.on(TODAY).whole()).isFalse();
    assertThat(restricting.on(TODAY).nextLook()).hasToString("Optional[2026-01-10]");
  }

  @ParameterizedTest
  @EnumSource(ErasureCause.class)
  @DisplayName("Art. 18(1)(b), 18(1)(c) a demand overrides a restriction that does not answer it")
  void demandOverridesRestrictions(ErasureCause cause) {
    for (RestrictionGround ground : RestrictionGround.values()) {
      Someone asking = customer().since("2001-01-01").restricts(ground).demands(cause, TODAY);
      boolean answers =
          ground == RestrictionGround.UNLAWFUL_PROCESSING && cause == ErasureCause.UNLAWFUL
              || ground == RestrictionGround.SUBJECTS_CLAIM
                  && cause == ErasureCause.NO_LONGER_NEEDED;
      assertThat(asking.fateOn(TODAY, NAME, ""))
          .isEqualTo(
              answers
                  ? "RESTRICT since 2026-01-10 by " + ground.article()
                  : "ERASE since 2026-01-10 by " + cause.rule());
    }
  }

  @Test
  @DisplayName("S32 a hold comes before a restriction, and a demand does not override it")
  void holdBeatsRestriction() {
    Someone asking =
        customer()
            .since("2001-01-01", "2010-01-01")
            .restricts(RestrictionGround.SUBJECTS_CLAIM)
            .held("LEGAL_CLAIM", "2025-01-01", "2028-01-01")
            .demands(ErasureCause.AUTHORITY_ORDER, TODAY);
    assertThat(asking.fateOn(TODAY, NAME, ""))
        .isEqualTo("HOLD LEGAL_CLAIM 2028-01-01 since 2020-01-02");
    assertThat(asking.on(TODAY).nextLook()).hasToString("Optional[2028-01-02]");
  }

  @Test
  @DisplayName("S32.4 a kind of hold that the definition does not declare follows from no record")
  void undeclaredHoldIsNotDerived() {
    Someone asking =
        customer()
            .since("2001-01-01")
            .ordered("1", Status.INVOICED, "2025-12-01", "2025-12-31")
            .demands(ErasureCause.PROMISED, TODAY)
            .in(
                Someone.NOTICE.toBuilder()
                    .notice(NoticeForm.MADE) // whose sentences speak of holds that go now
                    .change(
                        changes ->
                            changes.retentionPolicy(
                                policy -> policy.withHolds(List.<HoldRule>of())))
                    .build());
    assertThat(asking.on(TODAY).whole()).isTrue();
  }
}
