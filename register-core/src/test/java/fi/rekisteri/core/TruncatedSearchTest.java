package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Strangers share a shortened tag; what is found, shown and recorded is exact all the same. */
class TruncatedSearchTest {
  private static final SearchKey<PersonName> BY_NAME = CustomerSearch.BY_NAME.withBits(8);

  /** Processes customers, and no contact persons of organisations. */
  private static final Purpose SHOP = new Purpose("SHOP");

  private final TestRegister test = new TestRegister(new InMemoryStorage(), definition());
  private final CustomerAccess maintenance = test.maintenance();

  private static RegisterDefinition definition() {
    return TestRegister.definition().toBuilder()
        .change(changes -> changes.withoutSearchKey(CustomerSearch.BY_NAME))
        .searchKey(BY_NAME)
        .activity(
            ProcessingActivity.active(
                SHOP,
                LocalizedText.of("Kauppa.", "Handel.", "Shop."),
                Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
                Set.of(CustomerFields.NAME)))
        .build();
  }

  @Test
  @DisplayName("S45.3 S42.3 of 2000 people under 256 tags, each search shows and records one")
  void eachSearchIsExact() {
    register(IntStream.range(0, 2000).mapToObj(TruncatedSearchTest::name));
    List<Integer> holders = IntStream.range(0, 256).map(this::holdersOf).boxed().toList();
    assertThat(holders).as("control: strangers share tags").anyMatch(count -> count > 1);
    assertThat(holders.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2000);
    for (int i = 0; i < 2000; i += 11) {
      PersonName sought = name(i);
      assertThat(maintenance.find(BY_NAME, sought))
          .singleElement()
          .satisfies(one -> assertThat(one.value(CustomerFields.NAME)).contains(sought));
    }
    assertThat(maintenance.find(BY_NAME, PersonName.of("Kukaan", "Ei"))).isEmpty();
    assertThat(searches())
        .hasSize(2000 / 11 + 2)
        .filteredOn(entry -> entry.act().outcome() == Outcome.NOTHING_FOUND)
        .hasSize(1);
  }

  @Test
  @DisplayName("S45.3 a hundred namesakes are shown, and one more is too many")
  void namesakesAreCountedNotCandidates() {
    register(IntStream.range(0, 1500).mapToObj(TruncatedSearchTest::name));
    PersonName common = PersonName.of("Matti", "Korhonen");
    register(IntStream.range(0, 100).mapToObj(i -> common));
    assertThat(maintenance.find(BY_NAME, common)).hasSize(100);
    register(Stream.of(common));
    refuses(ErrorCode.TOO_MANY_FOUND, () -> maintenance.find(BY_NAME, common));
    assertThat(outcomes()).contains(Outcome.DENIED);
  }

  @Test
  @DisplayName("S45.3 more than 2000 under one tag are not compared: refused, by its own code")
  void tooManyCandidatesAreRefused() {
    PersonName common = PersonName.of("Matti", "Korhonen");
    register(IntStream.range(0, SearchKey.MOST_CANDIDATES).mapToObj(i -> common));
    refuses(ErrorCode.TOO_MANY_FOUND, () -> maintenance.find(BY_NAME, common));
    register(Stream.of(common));
    refuses(ErrorCode.TOO_MANY_CANDIDATES, () -> maintenance.find(BY_NAME, common));
    assertThat(searches()).allMatch(entry -> entry.act().outcome() == Outcome.DENIED);
  }

  @Test
  @DisplayName("S42.3 whom the purpose may not process is recorded as holder, not as candidate")
  void candidateIsNotRecordedAsDenied() {
    for (int i = 0; i < 300; i++) {
      maintenance.register(contactPerson(name(i)));
    }
    PersonName sought = PersonName.of("Maija", "Mehiläinen");
    Customer maija = maintenance.register(customer(sought));
    CustomerAccess shop = test.as(TestRegister.READER, SHOP);
    assertThat(shop.find(BY_NAME, sought)).extracting(Customer::id).containsExactly(maija.id());
    assertThat(outcomes()).containsExactly(Outcome.DONE);
    assertThat(shop.find(BY_NAME, name(7))).isEmpty();
    assertThat(outcomes())
        .as("control: a holder is")
        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.DENIED);
  }

  @Test
  @DisplayName("S45.3 a rectified name is found by its new form, and no longer by its old")
  void rectifiedNameIsFoundByItsNewForm() {
    Customer one = maintenance.register(customer(name(1)));
    maintenance.change(one.id(), c -> c.rectify(CustomerFields.NAME, name(2), OWN));
    assertThat(maintenance.find(BY_NAME, name(2))).hasSize(1);
    assertThat(maintenance.find(BY_NAME, name(1))).isEmpty();
  }

  private void register(Stream<PersonName> names) {
    Stream<ImportCandidate> rows =
        names.map(name -> new ImportCandidate.Readable(1, customer(name)));
    assertThat(maintenance.importAll(rows.iterator(), soFar -> {}).rejects()).isEmpty();
  }

  private int holdersOf(int tag) {
    SearchTag one = new SearchTag("name", 1, new byte[] {(byte) tag}, false);
    return test.storage.inTransaction(tx -> tx.customers().findByTag(one, 2000).size());
  }

  private List<Outcome> outcomes() {
    return searches().stream().map(entry -> entry.act().outcome()).toList();
  }

  /** From the whole trail, page by page. */
  private List<AuditEntry> searches() {
    List<AuditEntry> all = new ArrayList<>();
    List<AuditEntry> page = pageAfter(null);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = pageAfter(page.get(page.size() - 1));
    }
    all.removeIf(entry -> entry.act().action() != AuditAction.SEARCH);
    return all;
  }

  private List<AuditEntry> pageAfter(@Nullable AuditEntry last) {
    return test.storage.inTransaction(
        tx -> tx.audit().between(NOW.minusSeconds(1), NOW.plusSeconds(1), last, 1000));
  }

  private static Customer customer(PersonName name) {
    return Customer.newcomer(SubjectRole.CUSTOMER).collect(CustomerFields.NAME, name, OWN);
  }

  private static Customer contactPerson(PersonName name) {
    return Customer.newcomer(SubjectRole.ORG_CONTACT_PERSON)
        .collect(CustomerFields.NAME, name, OWN);
  }

  private static PersonName name(int i) {
    return PersonName.of("Aino", "Nimi" + i);
  }
}
