package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Criterion;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.People;
import fi.rekisteri.Rotation;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FoundBy;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.HoldRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * People are found by where their data came from and of what kind it is, where that is declared.
 */
class FindingDataTest {
  private static final SourceKind SERVICE = UpdateService.KIND;
  private static final Criterion BY_SERVICE = new Criterion.SuppliedBy(SERVICE);
  private static final Criterion BY_PERSON = new Criterion.SuppliedBy(SourceKind.DATA_SUBJECT);
  private static final Criterion BILLED = new Criterion.Holding(DataCategory.BILLING);
  private static final Criterion REACHED = new Criterion.Holding(DataCategory.CONTACT);
  private static final PostalAddress ADDRESS =
      PostalAddress.of("Kuusikkopolku 7 B", "00530", "Helsinki", "FI");
  private static final FoundBy ASKED =
      FoundBy.NOTHING
          .withSources(SERVICE, SourceKind.DATA_SUBJECT)
          .withCategories(DataCategory.BILLING, DataCategory.CONTACT);

  private final FoundRegister at =
      new FoundRegister(new InMemoryStorage(), asking(Doors.definition()));

  private static RegisterDefinition asking(RegisterDefinition definition) {
    return definition.toBuilder().foundBy(ASKED).build();
  }

  private Provenance by(SourceKind source) {
    return source == SERVICE
        ? Provenance.fromParty(SERVICE, "vtj", at.clock.instant())
        : TestRegister.OWN;
  }

  private void change(CustomerId id, UnaryOperator<Customer> edit) {
    RotatingRegister.customersOf(at.register).change(id, edit);
  }

  private void bill(CustomerId id) {
    change(id, one -> one.collect(CustomerFields.BILLING_ADDRESS, ADDRESS, TestRegister.OWN));
  }

  @Test
  @DisplayName("S13, S25 people are found by a source and by a category, from the change on")
  void changesMoveMarks() {
    CustomerId one = at.add("1001");
    CustomerId other = at.add("1002", at.consent());
    assertThat(at.ids(BY_PERSON)).containsExactlyInAnyOrder(one, other);
    assertThat(at.ids(BY_SERVICE)).isEmpty();
    assertThat(at.ids(BILLED)).isEmpty();
    PersonName name = PersonName.of("Kaisa", "Uusi");
    change(one, seen -> seen.rectify(CustomerFields.NAME, name, by(SERVICE)));
    bill(other);
    assertThat(at.ids(BY_SERVICE)).containsExactly(one);
    assertThat(at.ids(BILLED)).containsExactly(other);
    assertThat(at.people(BILLED).page(null, 10).found()).hasSize(1);
    change(one, seen -> seen.rectify(CustomerFields.NAME, name, TestRegister.OWN));
    assertThat(at.ids(BY_SERVICE)).isEmpty();
    assertThat(at.people(BY_SERVICE).count()).isZero();
    assertThat(at.ids(REACHED, 1)).hasSize(2);
  }

  @Test
  @DisplayName(
      "law 9: what nobody is marked for is refused, recorded, and never answered by nobody")
  void undeclaredIsRefused() {
    FoundRegister plain = new FoundRegister(new InMemoryStorage());
    plain.add("1001");
    List<Consumer<People>> forms =
        List.of(
            people -> people.page(null, 10),
            people -> people.ids(null, 10),
            People::count,
            people -> people.each(null, one -> {}));
    for (Criterion criterion : List.of(BY_SERVICE, BILLED)) {
      forms.forEach(
          form -> refuses(ErrorCode.NOT_MARKED, () -> form.accept(plain.people(criterion))));
      refuses(
          ErrorCode.PURPOSE_DENIED,
          () -> plain.people(Purpose.ORDER_MANAGEMENT, criterion).count());
    }
    refuses(
        ErrorCode.NOT_MARKED,
        () -> at.people(new Criterion.Holding(DataCategory.IDENTIFIER)).count());
    List<AuditEntry> trail = plain.storage.inTransaction(tx -> tx.audit().inOrder(null, 99));
    assertThat(trail).filteredOn(entry -> entry.act().outcome() == Outcome.DENIED).hasSize(10);
  }

  @Test
  @DisplayName(
      "S45.3 who was stored before it was declared is found after SEARCH_TAGS; keys move on")
  void rotationsCarryMarks() {
    at.register = at.opened(at.storage, Doors.definition());
    CustomerId early = at.add("1001");
    at.register = at.opened(at.storage, asking(Doors.definition()));
    CustomerId late = at.add("1002");
    assertThat(at.ids(BY_PERSON)).containsExactly(late);
    rotate(Rotation.SEARCH_TAGS);
    assertThat(at.ids(BY_PERSON)).containsExactlyInAnyOrder(early, late);
    rotate(Rotation.SEARCH_KEYS);
    bill(early);
    at.clock.pass(Duration.ofDays(2));
    rotate(Rotation.SEARCH_KEYS);
    assertThat(at.ids(BILLED)).containsExactly(early);
    assertThat(at.ids(BY_PERSON)).containsExactlyInAnyOrder(early, late);
    assertThat(at.people(REACHED).count()).isEqualTo(2);
  }

  private void rotate(Rotation rotation) {
    RotatingRegister.keysOf(at.register).rotate(rotation);
  }

  @Test
  @DisplayName("S32, Art. 17 erasing a part takes the marks of what went, and leaves the others")
  void partialErasureTakesMarks() {
    RetainingRegister retaining =
        new RetainingRegister(new InMemoryStorage(), asking(RetainingRegister.definition()));
    CustomerId held = retaining.ended(RetainingRegister.LONG_AGO);
    CustomerId staying = retaining.ended(FoundRegister.TODAY);
    retaining.hold(held, HoldRule.OPEN_INVOICE);
    assertThat(found(retaining, REACHED)).containsExactlyInAnyOrder(held, staying);
    assertThat(retaining.execute(retaining.approved()).isComplete()).isTrue();
    assertThat(retaining.isThere(held)).isTrue();
    assertThat(found(retaining, REACHED)).containsExactly(staying);
    assertThat(found(retaining, BY_PERSON)).as("the name is held").contains(held, staying);
  }

  private static List<CustomerId> found(RetainingRegister at, Criterion criterion) {
    People people = at.clerk().forPurpose(Purpose.RIGHTS).people(criterion);
    List<CustomerId> ids = people.ids(null, 10).found();
    assertThat(people.count()).isEqualTo(ids.size());
    return ids;
  }

  @Test
  @DisplayName("whatever comes in from wherever, each is found by exactly what the record holds")
  void randomDataIsFound() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<CustomerId> people = new ArrayList<>();
    IntStream.range(0, 5).forEach(i -> people.add(at.add(Integer.toString(1000 + i))));
    for (int step = 0; step < 80; step++) {
      at.clock.pass(Duration.ofSeconds(1));
      step(random, people);
      compare(people, "seed " + seed + ", step " + step);
    }
  }

  private void step(Random random, List<CustomerId> people) {
    int index = random.nextInt(people.size());
    CustomerId id = people.get(index);
    SourceKind source = random.nextBoolean() ? SERVICE : SourceKind.DATA_SUBJECT;
    EmailAddress mail = EmailAddress.of("n" + random.nextInt(1_000_000) + "@example.fi");
    switch (random.nextInt(8)) {
      case 0 -> change(id, one -> one.rectify(CustomerFields.EMAIL, mail, by(source)));
      case 1 ->
          change(
              id,
              one -> one.rectify(CustomerFields.NAME, PersonName.of("Kaisa", "Uusi"), by(source)));
      case 2 -> {
        if (!holds(seen(id), DataCategory.BILLING)) {
          bill(id);
        }
      }
      case 3 -> at.choose(id, at.consent());
      case 4 -> rotate(Rotation.SEARCH_TAGS);
      case 5 -> update(Integer.toString(1000 + index), mail);
      case 6 ->
          change(
              id,
              one ->
                  one.collect(CustomerFields.ORDER, TestRegister.order("T-1"), TestRegister.OWN));
      default -> imported(people);
    }
  }

  private void update(String number, EmailAddress mail) {
    UpdateItem item =
        new UpdateItem.NewValue<>(
            1, UpdateService.numbered(number), CustomerFields.EMAIL, mail, at.clock.instant());
    at.register
        .actingAs(TestRegister.MAIJA)
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .applyUpdates(
            new UpdateBatch("vtj", SERVICE, at.clock.instant(), List.of(item)),
            UpdateListener.SILENT);
  }

  private void imported(List<CustomerId> people) {
    Customer newcomer = FoundRegister.person(Integer.toString(1000 + people.size()));
    RotatingRegister.customersOf(at.register)
        .importAll(
            List.<ImportCandidate>of(new ImportCandidate.Readable(1, newcomer)).iterator(),
            ImportListener.SILENT);
    people.add(newcomer.id());
  }

  private void compare(List<CustomerId> people, String when) {
    Map<Criterion, Predicate<Customer>> meant =
        Map.of(
            BY_SERVICE, one -> sources(one).anyMatch(SERVICE::equals),
            BY_PERSON, one -> sources(one).anyMatch(SourceKind.DATA_SUBJECT::equals),
            BILLED, one -> holds(one, DataCategory.BILLING),
            REACHED, one -> holds(one, DataCategory.CONTACT));
    meant.forEach(
        (criterion, test) -> {
          Set<CustomerId> expected = new TreeSet<>();
          people.stream().filter(id -> test.test(seen(id))).forEach(expected::add);
          assertThat(new TreeSet<>(at.ids(criterion, 2)))
              .as("%s, %s", criterion, when)
              .isEqualTo(expected);
          assertThat(at.people(criterion).count())
              .as("count of %s, %s", criterion, when)
              .isEqualTo(expected.size());
        });
  }

  private Customer seen(CustomerId id) {
    return RotatingRegister.customersOf(at.register).get(id);
  }

  private static Stream<SourceKind> sources(Customer one) {
    return one.fields().values().stream()
        .filter(Field.Held.class::isInstance)
        .flatMap(field -> ((Field.Held<?>) field).entries().stream())
        .map(Entry::provenance)
        .map(Provenance::source);
  }

  private static boolean holds(Customer one, DataCategory category) {
    return one.fields().entrySet().stream()
        .filter(field -> field.getValue() instanceof Field.Held<?>)
        .anyMatch(
            field ->
                Doors.definition()
                    .field(field.getKey().path())
                    .orElseThrow()
                    .category()
                    .equals(category));
  }
}
