package fi.rekisteri.core;

import static fi.rekisteri.core.MarketingRegister.SHARED;
import static fi.rekisteri.core.MarketingRegister.entry;
import static fi.rekisteri.core.MarketingRegister.withMail;
import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.anna;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.HeldKey;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.Rotation;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The suppression list has a key of its own, outlives all else, and leads back to nobody. */
class SuppressionKeyTest {
  private final MarketingRegister at = new MarketingRegister();

  @BeforeEach
  void annaForbids() {
    at.forbidEverything(at.anna.id());
  }

  @Test
  @DisplayName("law 3: the list holds no term in clear, no instant, and no tag of a search")
  void listLeadsBackToNobody() {
    OpenRing ring = at.sealing().ring();
    SearchTag searched = ring.tags().tag(CustomerSearch.BY_EMAIL, ANNAS_MAIL);
    List<SearchTag> listed = ring.suppressionTags().tagsOf(CustomerSearch.BY_EMAIL, ANNAS_MAIL);
    assertThat(at.hashes())
        .contains(HexFormat.of().formatHex(listed.get(0).tag()))
        .doesNotContain(HexFormat.of().formatHex(searched.tag()));
    assertThat(at.list())
        .allSatisfy(
            one -> {
              assertThat(one.since()).as("the day, in Helsinki").isEqualTo("2026-11-21T22:00:00Z");
              assertThat(StoredBytes.text(one.term().tag()).toLowerCase(Locale.ROOT))
                  .doesNotContain("anna", "virta", "4012", "00530");
              assertThat(one.toString()).doesNotContain(at.anna.id().toString());
            });
  }

  @Test
  @DisplayName("S70.4 the list survives a rotation of every other key")
  void rotationsLeaveTheListAlone() {
    at.erase(at.anna.id());
    List<String> before = at.hashes();
    KeyManagement keys = at.test.register.actingAs(TestRegister.ADMIN).keys();
    for (Rotation rotation : Rotation.values()) {
      keys.rotate(rotation);
    }
    assertThat(at.hashes()).hasSize(3).isEqualTo(before);
    assertThat(keys.inventory())
        .filteredOn(key -> key.purpose() == KeyPurpose.SUPPRESSION)
        .extracting(HeldKey::epoch)
        .containsExactly(1);
    at.assertSuppressed(at.registered(anna()));
  }

  @Test
  @DisplayName(
      "S70.4 where two versions of the key are open each is asked, also by who heard of it late")
  void versionsAreAsked() {
    RegisterKey next = at.sealing().nextKey(KeyPurpose.SUPPRESSION);
    at.test.storage.inTransaction(tx -> tx.keys().addIfAbsent(next));
    EmailAddress early = EmailAddress.of("vara@example.fi");
    at.forbidByMail(early);
    assertThat(at.list()).extracting(entry -> entry.term().version()).containsOnly(1);
    at.forbidByMail(SHARED);
    assertThat(at.list()).extracting(entry -> entry.term().version()).contains(2);
    at.erase(at.anna.id());
    at.assertSuppressed(at.registered(anna()));
    at.assertSuppressed(at.registered(withMail("B-1", SHARED)));
    at.assertSuppressed(at.registered(withMail("B-2", early)));
  }

  @Test
  @DisplayName("S70.4 what was forbidden before the list knew the address is listed by a walk")
  void walkListsWhatWasForbidden() {
    List<SearchTag> terms = at.list().stream().map(SuppressionEntry::term).toList();
    at.test.storage.inTransaction(
        tx -> {
          tx.suppressions().release(terms, Set.of(ProhibitionScope.values()));
          return terms;
        });
    assertThat(at.list()).as("control").isEmpty();
    at.test.register.actingAs(TestRegister.ADMIN).keys().rotate(Rotation.SEARCH_TAGS);
    assertThat(at.list()).hasSize(3);
  }

  @Test
  @DisplayName("S70.4 erasing the e-mail alone keeps its entry")
  void partialErasureKeepsTheEntry() {
    FieldErasureVerdict verdict =
        FieldErasureVerdict.ofFields(at.anna.id(), Set.of("email"), MarketingRegister.RULE, NOW);
    OpenRing ring = at.sealing().ring();
    at.test.storage.inTransaction(
        stores -> {
          Transaction tx = TestRegister.begin(stores, ring);
          SealedCustomer before = tx.customers().find(at.anna.id()).orElseThrow();
          Resealer.Rest rest = Resealer.without(tx, before, verdict);
          PartialErasure.Left left = new PartialErasure.Left(rest.items(), List.of());
          tx.customers()
              .eraseFields(
                  new PartialErasure(verdict, before, rest.customer(), left), entry(at.anna.id()));
          return verdict;
        });
    assertThat(at.test.maintenance().get(at.anna.id()).value(CustomerFields.EMAIL)).isEmpty();
    at.assertSuppressed(at.registered(withMail("B-1", ANNAS_MAIL)));
  }
}
