package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.store.RegisterStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register that knows two update services, and Anna, of whom they tell. */
final class UpdateService {
  static final SourceKind KIND = SourceKind.AUTHORITY_UPDATE_SERVICE;
  static final Receipt CALL = Receipt.of(NOW, Channel.PHONE);
  static final UpdateSubject ANNA = numbered("A-1001");

  /** Anna's data is 30 days old, so that there is time for updates of many days. */
  static final Provenance LONG_AGO =
      Provenance.fromSubject(Channel.WEB, NOW.minus(Duration.ofDays(30)));

  final TestRegister test;
  final Customer anna;
  private long row;

  UpdateService() {
    this(new InMemoryStorage());
  }

  UpdateService(RegisterStorage storage) {
    test = new TestRegister(storage, definition());
    anna = access().register(aged(TestRegister.anna()));
  }

  static RegisterDefinition definition() {
    return TestRegister.definition().toBuilder()
        .change(changes -> changes.source(KIND, source -> knowing(source, "vtj")))
        .change(
            changes ->
                changes.source(
                    SourceKind.COMPANY_UPDATE_SERVICE, source -> knowing(source, "posti")))
        .build();
  }

  private static SourceDeclaration knowing(SourceDeclaration source, String party) {
    return new SourceDeclaration(
        source.kind(), source.categories(), Set.of(party), source.description());
  }

  private static Customer aged(Customer person) {
    Customer aged = Customer.newcomer(person.facts().role());
    for (FieldKey<?> field : person.fields().keySet()) {
      aged = copied(aged, person, field);
    }
    return aged;
  }

  private static <T> Customer copied(Customer to, Customer from, FieldKey<T> field) {
    return to.collect(field, from.value(field).orElseThrow(), LONG_AGO);
  }

  static UpdateSubject numbered(String number) {
    return new UpdateSubject.ByTerm<>(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of(number));
  }

  /** So many days after Anna's data was obtained. */
  static Instant day(int day) {
    return LONG_AGO.obtainedAt().plus(Duration.ofDays(day));
  }

  <T> UpdateItem item(FieldKey<T> field, T value, int day) {
    return item(ANNA, field, value, day);
  }

  <T> UpdateItem item(UpdateSubject subject, FieldKey<T> field, T value, int day) {
    return new UpdateItem.NewValue<>(++row, subject, field, value, day(day));
  }

  CustomerAccess access() {
    return test.as(MAIJA, Purpose.REGISTER_MAINTENANCE);
  }

  UpdateReport apply(UpdateItem... items) {
    return apply(List.of(items));
  }

  UpdateReport apply(List<UpdateItem> items) {
    return access().applyUpdates(new UpdateBatch("vtj", KIND, NOW, items), UpdateListener.SILENT);
  }

  <T> Optional<T> held(FieldKey<T> field) {
    return access().get(anna.id()).value(field);
  }

  SubjectChoices choices() {
    return test.register.actingAs(MAIJA).choicesOf(anna.id());
  }

  PendingUpdates pending() {
    return test.register.actingAs(MAIJA).pendingUpdatesOf(anna.id());
  }

  void restrict(String... fields) {
    choices()
        .record(new Choice.Restriction(Set.of(fields), RestrictionGround.ACCURACY_CONTESTED, CALL));
  }

  void lift() {
    Optional<LocalDate> told = Optional.of(LocalDate.of(2026, 11, 20));
    choices()
        .record(new Choice.RestrictionLifting(RestrictionGround.ACCURACY_CONTESTED, told, CALL));
  }
}
