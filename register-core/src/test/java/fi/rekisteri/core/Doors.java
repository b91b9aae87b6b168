package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Statistics;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.AccessAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Each public operation, called for one person; a new one is listed here or fails the test. */
final class Doors {
  static final String SHOWN = "shown";
  static final String LEFT_OUT = "left out";

  /** Those that show or take somebody for a purpose of the caller's choice. */
  static final Map<String, Door> FOR_A_PURPOSE =
      Map.of(
          "CustomerAccess.find(CustomerId)", one -> one.access().find(one.anna.id()),
          "CustomerAccess.get(CustomerId)", one -> one.access().get(one.anna.id()),
          "CustomerAccess.find(SearchKey, Object)",
              one -> one.access().find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL),
          "CustomerAccess.page(CustomerId, int)", one -> one.access().page(null, 10),
          "CustomerAccess.collection(CustomerId, FieldKey, String, int)",
              one -> one.access().collection(one.anna.id(), CustomerFields.ORDER, null, 10),
          "CustomerAccess.change(CustomerId, UnaryOperator)",
              one -> one.access().change(one.anna.id(), one::edited),
          "CustomerAccess.change(Customer, UnaryOperator)",
              one -> one.access().change(one.stored(), one::edited),
          "CustomerAccess.register(Customer, List)",
              one -> one.access().register(person("B-2", "b@example.fi"), one.chosen),
          "CustomerAccess.register(Customer)",
              one -> one.access().register(person("B-3", "c@example.fi")),
          "CustomerAccess.importAll(Iterator, ImportListener)",
              one ->
                  one.access()
                      .importAll(
                          List.<ImportCandidate>of(
                                  new ImportCandidate.Readable(1, person("B-4", "d@example.fi")))
                              .iterator(),
                          ImportListener.SILENT));

  /**
   * Those that act for the purpose RIGHTS, whatever the caller wishes. A list that is empty because
   * there is nothing to tell is an answer: its size stands for it.
   */
  static final Map<String, Door> FOR_THE_PERSON =
      Map.of(
          "RegisterDesk.answerAccess(CustomerId)", one -> one.desk().answerAccess(one.anna.id()),
          "SubjectChoices.standing()", one -> one.choices().standing(),
          "SubjectChoices.history(String, int)", one -> one.choices().history(null, 10),
          "SubjectChoices.record(Choice)",
              one -> one.choices().record(Choice.Prohibition.ofEverything(Closing.CALL)),
          "SubjectChoices.consents()", one -> one.choices().consents(),
          "SubjectChoices.recordImported(List)",
              one -> one.choices().recordImported(List.of()).size(),
          "PendingUpdates.list()", one -> one.desk().pendingUpdatesOf(one.anna.id()).list().size(),
          "RegisterDesk.prohibitByTerm(SearchKey, Object, Prohibition)",
              one ->
                  one.desk()
                      .prohibitByTerm(
                          CustomerSearch.BY_EMAIL,
                          TestRegister.ANNAS_MAIL,
                          Choice.Prohibition.ofEverything(Closing.CALL)));

  /** Those that show nobody's data, and why. */
  static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("CustomerRegister.definition()", "describes the register, not people"),
          Map.entry("CustomerRegister.actingAs(Actor)", "a desk, at which each act asks"),
          Map.entry("CustomerRegister.close()", "gives nothing back"),
          Map.entry("RegisterDesk.forPurpose(Purpose)", "access, of which each act asks"),
          Map.entry("RegisterDesk.choicesOf(CustomerId)", "choices, of which each act asks"),
          Map.entry("RegisterDesk.pendingUpdatesOf(CustomerId)", "updates, of which each act asks"),
          Map.entry("RegisterDesk.statistics()", "counts, of which each act asks"),
          Map.entry("Statistics.count(CountQuery)", "counts, of groups large enough"),
          Map.entry("PendingUpdates.accept(PendingUpdate)", "gives nothing back"),
          Map.entry("PendingUpdates.drop(PendingUpdate)", "gives nothing back"),
          Map.entry(
              "CustomerAccess.applyUpdates(UpdateBatch, UpdateListener)",
              "counts; what each person's standing makes of a value is tested with updates"),
          Map.entry("RegisterDesk.keys()", "keys, which are nobody's data"),
          Map.entry(
              "RegisterDesk.trail(CustomerId, AuditEntry, int)",
              "who did what, with no value of the person: an administrator looks after staff"),
          Map.entry("KeyManagement.inventory()", "which keys there are, not whose"),
          Map.entry("KeyManagement.rotate(Rotation)", "counts"),
          Map.entry("KeyManagement.rotate(Rotation, RotationListener)", "counts"));

  static final List<Class<?>> TYPES =
      List.of(
          CustomerRegister.class,
          RegisterDesk.class,
          CustomerAccess.class,
          SubjectChoices.class,
          PendingUpdates.class,
          Statistics.class,
          KeyManagement.class);

  interface Door {
    Object open(Doors one);
  }

  final TestRegister test;
  final Customer anna;
  final Purpose purpose;
  final List<Choice> chosen;
  boolean editSawAnybody;

  /** One person, who has chosen something before somebody acts for a purpose. */
  Doors(Purpose purpose, List<Choice> chosen) {
    this(purpose, chosen, definition());
  }

  /** The same, where the register is described in another way by the time that somebody acts. */
  Doors(Purpose purpose, List<Choice> chosen, RegisterDefinition later) {
    this.purpose = purpose;
    this.chosen = chosen;
    TestRegister before = new TestRegister(new InMemoryStorage(), definition());
    anna =
        before
            .as(MAIJA, Purpose.RIGHTS)
            .register(person("A-1", TestRegister.ANNAS_MAIL.value()), chosen);
    test = new TestRegister(before.storage, later, before.keys);
  }

  private static Customer person(String number, String mail) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN)
        .collect(CustomerFields.EMAIL, EmailAddress.of(mail), OWN)
        .collect(CustomerFields.ORDER, TestRegister.order("T-1"), OWN);
  }

  /** The register of the notice, where every purpose that is tried sees the same fields. */
  static RegisterDefinition definition() {
    Purpose[] tried = Stream.of(Closing.values()).map(one -> one.purpose).toArray(Purpose[]::new);
    List<FieldKey<?>> fields =
        List.of(
            CustomerFields.NAME,
            CustomerFields.CUSTOMER_NUMBER,
            CustomerFields.EMAIL,
            CustomerFields.ORDER);
    return TestRegister.definition().toBuilder()
        .change(
            changes -> {
              changes.status(ActivityStatus.ACTIVE, tried);
              fields.forEach(field -> changes.bind(field, tried));
            })
        .build();
  }

  RegisterDesk desk() {
    return test.register.actingAs(MAIJA);
  }

  CustomerAccess access() {
    return desk().forPurpose(purpose);
  }

  SubjectChoices choices() {
    return desk().choicesOf(anna.id());
  }

  private Customer stored() {
    return test.as(MAIJA, Purpose.RIGHTS).get(anna.id());
  }

  private Customer edited(Customer seen) {
    editSawAnybody = true;
    return seen.rectify(CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), OWN);
  }

  /** What became of an attempt: shown, left out, or the code by which it was refused. */
  String tried(Door door) {
    Object result;
    try {
      result = door.open(this);
    } catch (RegisterException refused) {
      return refused.code().name();
    }
    if (result instanceof ImportReport report) {
      return report.rejects().isEmpty() ? SHOWN : report.rejects().get(0).code().name();
    }
    return isNothing(result) ? LEFT_OUT : SHOWN;
  }

  private static boolean isNothing(Object result) {
    if (result instanceof CustomerPage page) {
      return page.customers().isEmpty();
    }
    return result instanceof Collection<?> some && some.isEmpty()
        || result instanceof Optional<?> maybe && maybe.isEmpty()
        || result instanceof AccessAnswer answer && answer.data().isEmpty();
  }
}
