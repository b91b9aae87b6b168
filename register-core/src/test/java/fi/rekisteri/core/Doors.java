package fi.rekisteri.core;

import static fi.rekisteri.core.LinkedRegister.CLUB;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static java.util.Map.entry;

import fi.rekisteri.Criterion;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.PendingUpdate;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.People;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Segment;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Each public operation, called for one person; a new one is listed here or fails the test. */
final class Doors {
  static final String SHOWN = "shown";
  static final String LEFT_OUT = "left out";
  private static final NoticeShowing SHOWING =
      new NoticeShowing(definition().version(), Language.FI, Channel.WEB, NOW, true);
  private static final PersonName NEW_NAME = PersonName.of("Anna", "Uusinimi");

  /** Those that show or take somebody for a purpose of the caller's choice. */
  static final Map<String, Door> FOR_A_PURPOSE =
      Map.ofEntries(
          entry("CustomerAccess.find(CustomerId)", one -> one.access().find(one.anna.id())),
          entry("CustomerAccess.get(CustomerId)", one -> one.access().get(one.anna.id())),
          entry(
              "CustomerAccess.find(SearchKey, Object)",
              one -> one.access().find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL)),
          entry(
              "OwnRegisters.share(Segment, CustomerId, int)",
              one ->
                  one.desk().ownRegisters().share(Segment.everybody(CLUB, one.purpose), null, 10)),
          entry("People.page(Bookmark, int)", one -> one.people().page(null, 10)),
          entry("People.ids(Bookmark, int)", one -> one.people().ids(null, 10)),
          entry("People.each(Bookmark, PeopleListener)", Doors::walked),
          entry("CustomerAccess.page(CustomerId, int)", one -> one.access().page(null, 10)),
          entry(
              "CustomerAccess.collection(CustomerId, FieldKey, String, int)",
              one -> one.access().collection(one.anna.id(), CustomerFields.ORDER, null, 10)),
          entry(
              "CustomerAccess.change(CustomerId, UnaryOperator)",
              one -> one.access().change(one.anna.id(), one::edited)),
          entry(
              "CustomerAccess.change(Customer, UnaryOperator)",
              one -> one.access().change(one.stored(), one::edited)),
          entry(
              "CustomerAccess.register(Customer, List)",
              one -> one.access().register(person("B-2", "b@example.fi"), one.chosen)),
          entry(
              "CustomerAccess.register(Customer)",
              one -> one.access().register(person("B-3", "c@example.fi"))),
          entry(
              "CustomerAccess.importAll(Iterator, ImportListener)",
              one -> one.access().importAll(one.newcomers(), ImportListener.SILENT)),
          entry("Disclosures.disclose(CustomerId, DisclosureRequest)", DisclosureDoors::byRequest),
          entry("Disclosures.disclose(DisclosureItem)", DisclosureDoors::byItem),
          entry("Disclosures.discloseAll(Iterator, DisclosureListener)", DisclosureDoors::many),
          entry(
              "CustomerAccess.applyUpdates(UpdateBatch, UpdateListener)",
              one -> one.access().applyUpdates(one.update(), UpdateListener.SILENT)));

  /** Those that act for the purpose RIGHTS, whatever the caller wishes. */
  static final Map<String, Door> FOR_THE_PERSON =
      Map.ofEntries(
          entry(
              "RegisterDesk.answerAccess(CustomerId)",
              one -> one.desk().answerAccess(one.anna.id())),
          entry(
              "RegisterDesk.portability(CustomerId)", one -> one.desk().portability(one.anna.id())),
          entry(
              "RegisterDesk.portability(CustomerId, AccessScope)",
              one -> one.desk().portability(one.anna.id(), AccessScope.everything())),
          entry(
              "RegisterDesk.transfer(PortabilityPackage, PackageReceiver)",
              one -> one.desk().transfer(PortableSamples.packed(one.anna.id()), new Inbox())),
          entry(
              "RegisterDesk.answerAccess(CustomerId, AccessScope)",
              one -> one.desk().answerAccess(one.anna.id(), AccessScope.everything())),
          entry("SubjectChoices.standing()", one -> one.choices().standing()),
          entry("SubjectChoices.history(String, int)", one -> one.choices().history(null, 10)),
          entry("SubjectChoices.consents()", one -> one.choices().consents()),
          entry(
              "SubjectChoices.record(Choice)",
              one -> one.choices().record(Choice.Prohibition.ofEverything(Closing.CALL))),
          entry(
              "SubjectChoices.recordOnce(Choice)",
              one ->
                  one.choices()
                      .recordOnce(
                          Choice.Prohibition.ofEverything(
                              new Receipt(
                                  Closing.CALL.at(), Channel.PHONE, Optional.of("call 7"))))),
          entry(
              "SubjectChoices.recordImported(List)",
              one ->
                  one.choices()
                      .recordImported(
                          List.of(new Choice.Withdrawal(Purpose.STATISTICS, Closing.CALL)))),
          entry(
              "Disclosures.ofSubject(CustomerId, DisclosureId, int)",
              one -> one.done(() -> one.desk().disclosures().ofSubject(one.anna.id(), null, 10))),
          entry(
              "PrivacyNotices.shown(CustomerId, NoticeShowing)",
              one -> one.done(() -> one.desk().privacyNotices().shown(one.anna.id(), SHOWING))),
          entry(
              "PrivacyNotices.shownTo(CustomerId)",
              one -> one.desk().privacyNotices().shownTo(one.anna.id())),
          entry("PendingUpdates.list()", one -> one.pending().list()),
          entry(
              "RegisterDesk.prohibitByTerm(SearchKey, Object, Prohibition)",
              one ->
                  one.desk()
                      .prohibitByTerm(
                          CustomerSearch.BY_EMAIL,
                          TestRegister.ANNAS_MAIL,
                          Choice.Prohibition.ofEverything(Closing.CALL))),
          entry(
              "PendingUpdates.accept(PendingUpdate)",
              one -> one.done(() -> one.pending().accept(one.sent()))),
          entry(
              "PendingUpdates.drop(PendingUpdate)",
              one -> one.done(() -> one.pending().drop(one.sent()))));

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
        .collect(CustomerFields.NAME, TestRegister.ANNA, UpdateService.LONG_AGO)
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
    return LinkedRegister.linked(
        DisclosureDoors.declaring(UpdateService.definition(), tried)
            .change(
                changes -> {
                  changes.status(ActivityStatus.ACTIVE, tried);
                  fields.forEach(field -> changes.bind(field, tried));
                })
            .build(),
        tried);
  }

  RegisterDesk desk() {
    return test.register.actingAs(MAIJA);
  }

  CustomerAccess access() {
    return desk().forPurpose(purpose);
  }

  /** Whoever has Anna's address. */
  private People people() {
    return access().people(new Criterion.Term<>(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL));
  }

  private Object walked() {
    List<Customer> met = new ArrayList<>();
    people().each(null, met::add);
    return met;
  }

  SubjectChoices choices() {
    return desk().choicesOf(anna.id());
  }

  private PendingUpdates pending() {
    return desk().pendingUpdatesOf(anna.id());
  }

  private Iterator<ImportCandidate> newcomers() {
    return List.<ImportCandidate>of(new ImportCandidate.Readable(1, person("B-4", "d@example.fi")))
        .iterator();
  }

  /** A newer name than Anna's, from a service that the definition knows. */
  private UpdateBatch update() {
    UpdateItem item =
        new UpdateItem.NewValue<>(
            1,
            new UpdateSubject.ById(anna.id()),
            CustomerFields.NAME,
            NEW_NAME,
            UpdateService.day(5));
    return new UpdateBatch("vtj", UpdateService.KIND, NOW, List.of(item));
  }

  private PendingUpdate<PersonName> sent() {
    return new PendingUpdate<>(
        CustomerFields.NAME,
        NEW_NAME,
        Provenance.fromParty(UpdateService.KIND, "vtj", NOW).referringTo(UpdateService.day(5)));
  }

  /** Lets the update wait for Anna, where she has restricted her name, before somebody acts. */
  void send() {
    test.as(MAIJA, Purpose.REGISTER_MAINTENANCE).applyUpdates(update(), UpdateListener.SILENT);
  }

  /** The update waits, and the restriction for which it does is over. */
  Doors sentWhileRestricted() {
    RestrictionGround ground = RestrictionGround.ACCURACY_CONTESTED;
    choices().record(new Choice.Restriction(Set.of("name"), ground, Closing.CALL));
    send();
    LocalDate today = LocalDate.ofInstant(NOW, definition().zone());
    choices().record(new Choice.RestrictionLifting(ground, Optional.of(today), Closing.CALL));
    return this;
  }

  /** Anna is due, and a hold keeps those fields of hers, or everything. */
  Doors holding(String... fields) {
    Held held = new Held(test.register);
    held.set(anna.id(), fields.length == 0 ? Held.everything() : Held.vouchers(fields));
    return this;
  }

  private Object done(Runnable act) {
    act.run();
    return this;
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
    return WhatCame.of(result);
  }
}
