package fi.rekisteri.core;

import static fi.rekisteri.core.MarketingRegister.CALL;
import static fi.rekisteri.core.MarketingRegister.SHARED;
import static fi.rekisteri.core.MarketingRegister.somebody;
import static fi.rekisteri.core.MarketingRegister.withMail;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.DIRECT_MARKETING;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A prohibition of marketing outlives the person, without keeping the person. */
class SuppressionTest {
  private final MarketingRegister at = new MarketingRegister();
  private final TestRegister test = at.test;
  private final Customer anna = at.anna;

  @Test
  @DisplayName("S70.4 who forbade marketing and was erased stays suppressed under a new id")
  void prohibitionOutlivesTheErasure() {
    at.forbidEverything(anna.id());
    at.erase(anna.id());
    assertThat(at.list())
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.prohibitions()).hasSize(7));
    Customer again = test.maintenance().register(anna());
    assertThat(again.id()).isNotEqualTo(anna.id());
    at.assertSuppressed(again.id());
    assertThat(test.register.actingAs(READER).choicesOf(again.id()).history(null, 10))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.choice()).isInstanceOf(Choice.Prohibition.class);
              assertThat(one.choice().receipt().channel()).isEqualTo(Channel.OTHER);
              assertThat(one.choice().receipt().evidence()).contains("suppression list");
            });
    Customer other = test.maintenance().register(withMail("B-1", SHARED));
    at.assertOpen(other.id());
  }

  @Test
  @DisplayName("S70.4 each address alone is recognised, in any writing; a name alone is not")
  void eachAddressIsRecognised() {
    at.forbid(anna.id(), Choice.Prohibition.of(CALL, ProhibitionScope.DIRECT_MARKETING));
    at.erase(anna.id());
    Customer mail = withMail("B-1", EmailAddress.of("anna.virta@EXAMPLE.fi"));
    Customer phone =
        somebody("B-2", PersonName.of("Eri", "Toinen"))
            .collect(CustomerFields.PHONE, new PhoneNumber("+358401234567"), OWN);
    Customer name = somebody("B-3", TestRegister.ANNA);
    Customer post =
        somebody("B-4", TestRegister.ANNA)
            .collect(
                CustomerFields.POSTAL_ADDRESS,
                PostalAddress.of("Toinen katu 1", "00530", "Helsinki", "FI"),
                OWN);
    for (Customer one : List.of(mail, phone, post)) {
      at.assertSuppressed(at.registered(one));
    }
    at.assertOpen(at.registered(name));
  }

  @Test
  @DisplayName(
      "S88 re-import is blocked only for marketing: a purpose of service registers anybody")
  void onlyMarketingIsBlocked() {
    at.forbidEverything(anna.id());
    at.erase(anna.id());
    Customer again =
        somebody("A-1001", TestRegister.ANNA)
            .collect(CustomerFields.EMAIL, TestRegister.ANNAS_MAIL, OWN);
    refuses(ErrorCode.PROHIBITED, () -> test.as(MAIJA, DIRECT_MARKETING).register(again));
    assertThat(test.outcomes(AuditAction.REGISTER)).contains(Outcome.DENIED);
    at.assertSuppressed(at.registered(again));
  }

  @Test
  @DisplayName("S70 an objection to marketing is a prohibition, and stands on the list")
  void objectionToMarketingIsListed() {
    at.forbid(anna.id(), new Choice.Objection(DIRECT_MARKETING, "", CALL));
    at.erase(anna.id());
    at.assertSuppressed(at.registered(anna()));
  }

  @Test
  @DisplayName("S70.4 addresses that come while a prohibition stands are listed too")
  void newAddressIsListed() {
    test.maintenance()
        .change(
            anna.id(), c -> c.rectify(CustomerFields.EMAIL, EmailAddress.of("a@example.fi"), OWN));
    assertThat(at.list()).as("nothing is forbidden yet").isEmpty();
    at.forbidEverything(anna.id());
    test.maintenance().change(anna.id(), c -> c.rectify(CustomerFields.EMAIL, SHARED, OWN));
    at.erase(anna.id());
    at.assertSuppressed(at.registered(withMail("B-1", SHARED)));
  }

  @Test
  @DisplayName("S11 a prohibition is taken back expressly, for the named scopes alone")
  void revocationReleases() {
    at.forbid(
        anna.id(),
        Choice.Prohibition.of(
            CALL, ProhibitionScope.DIRECT_MARKETING, ProhibitionScope.PUBLICATION));
    at.forbid(
        anna.id(),
        new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.DIRECT_MARKETING), CALL));
    assertThat(at.list())
        .hasSize(3)
        .allSatisfy(
            entry ->
                assertThat(entry.prohibitions()).containsOnlyKeys(ProhibitionScope.PUBLICATION));
    at.erase(anna.id());
    at.assertOpen(at.registered(anna()));
  }

  @Test
  @DisplayName("S11 one of two who share an address takes back their own prohibition, no other's")
  void revocationLeavesOthers() {
    Customer one = test.maintenance().register(withMail("B-1", SHARED));
    Customer other = test.maintenance().register(withMail("B-2", SHARED));
    assertThat(at.forbidByMail(SHARED)).containsExactlyInAnyOrder(one.id(), other.id());
    at.forbid(one.id(), new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.values()), CALL));
    at.assertOpen(one.id());
    at.erase(other.id());
    at.assertSuppressed(at.registered(withMail("B-3", SHARED)));
  }

  @Test
  @DisplayName("S11 somebody who registers and says so expressly is open again")
  void newcomerMayTakeItBack() {
    at.forbid(anna.id(), Choice.Prohibition.of(CALL, ProhibitionScope.DIRECT_MARKETING));
    at.erase(anna.id());
    Choice back = new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.DIRECT_MARKETING), CALL);
    Customer again = test.maintenance().register(anna(), List.of(back));
    assertThat(test.register.actingAs(READER).choicesOf(again.id()).history(null, 10))
        .extracting(RecordedChoice::choice)
        .hasSize(2)
        .last()
        .isEqualTo(back);
    at.assertOpen(again.id());
    assertThat(at.list()).isEmpty();
  }

  @Test
  @DisplayName("S11 an e-mail that may be any of two suppresses both, and whoever comes later")
  void sharedAddressSuppressesBoth() {
    Customer one = test.maintenance().register(withMail("B-1", SHARED));
    Customer other = test.maintenance().register(withMail("B-2", SHARED));
    assertThat(at.forbidByMail(SHARED)).containsExactlyInAnyOrder(one.id(), other.id());
    assertThat(at.forbidByMail(SHARED)).as("repeated").hasSize(2);
    at.assertSuppressed(one.id());
    at.assertSuppressed(other.id());
    at.assertOpen(anna.id());
    EmailAddress unknown = EmailAddress.of("tuleva@example.fi");
    assertThat(at.forbidByMail(unknown)).isEmpty();
    at.assertSuppressed(at.registered(withMail("B-3", unknown)));
  }

  @Test
  @DisplayName("S11 by a name alone, without the designation or from the future nothing is listed")
  void otherTermsAreRefused() {
    Choice.Prohibition all = Choice.Prohibition.ofEverything(CALL);
    refuses(
        ErrorCode.NOT_SEARCHABLE,
        () ->
            test.register
                .actingAs(MAIJA)
                .prohibitByTerm(CustomerSearch.BY_NAME, TestRegister.ANNA, all));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.register.actingAs(READER).prohibitByTerm(CustomerSearch.BY_EMAIL, SHARED, all));
    Receipt tomorrow = Receipt.of(NOW.plusSeconds(86_400), Channel.EMAIL);
    refuses(
        ErrorCode.CHOICE_REFUSED,
        () ->
            test.register
                .actingAs(MAIJA)
                .prohibitByTerm(
                    CustomerSearch.BY_EMAIL, SHARED, Choice.Prohibition.ofEverything(tomorrow)));
    assertThat(at.list()).isEmpty();
  }
}
