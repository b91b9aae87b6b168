package fi.rekisteri.core;

import static fi.rekisteri.UpdateReport.End.APPLIED;
import static fi.rekisteri.UpdateReport.End.PENDING;
import static fi.rekisteri.UpdateReport.End.STALE;
import static fi.rekisteri.UpdateReport.End.UNCHANGED;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.WEB_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.PendingUpdate;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A contested value is not overwritten: what a service tells of it waits for a person. */
class PendingUpdatesTest {
  private static final PostalAddress OLD =
      PostalAddress.of("Kuusikkopolku 7 B", "00530", "Helsinki", "FI");
  private static final PostalAddress NEW = PostalAddress.of("Rantatie 3", "33100", "Tampere", "FI");
  private static final PostalAddress NEWER = PostalAddress.of("Mäntykuja 9", "90100", "Oulu", "FI");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final UpdateService service = new UpdateService(storage);

  private UpdateReport waits(PostalAddress address, int day) {
    UpdateReport report = service.apply(service.item(POSTAL_ADDRESS, address, day));
    assertThat(report.counts()).containsOnlyKeys(PENDING);
    return report;
  }

  private PendingUpdate<?> only() {
    List<PendingUpdate<?>> waiting = service.pending().list();
    assertThat(waiting).hasSize(1);
    return waiting.get(0);
  }

  @Test
  @DisplayName("S26.3 an update of a contested field waits, and the stored value stays")
  void contestedFieldIsNotOverwritten() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    assertThat(service.apply(service.item(NAME, TestRegister.ANNA, 5)).count(UNCHANGED)).isOne();
    assertThat(only().value()).isEqualTo(NEW);
    assertThat(only().provenance().party()).contains("vtj");
    service.lift();
    assertThat(service.held(POSTAL_ADDRESS)).contains(OLD);
    assertThat(only().value()).as("lifting decides nothing").isEqualTo(NEW);
  }

  @Test
  @DisplayName(
      "S80.2 where everything is restricted an update may be stored, and no more: it waits")
  void restrictedPersonLetsUpdatesWait() {
    service.restrict();
    waits(NEW, 5);
    UpdateItem site = service.item(WEB_ADDRESS, new WebAddress("https://a.example.fi"), 5);
    assertThat(service.apply(site).count(PENDING)).as("also for a field without a value").isOne();
    assertThat(service.pending().list()).hasSize(2);
    service.lift();
    assertThat(service.held(WEB_ADDRESS)).isEmpty();
    assertThat(service.held(POSTAL_ADDRESS)).contains(OLD);
  }

  @Test
  @DisplayName("S26.3 nobody decides on what waits while the restriction stands")
  void restrictionIsLiftedFirst() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    PendingUpdate<?> seen = only();
    refuses(ErrorCode.RESTRICTED, () -> service.pending().accept(seen));
    refuses(ErrorCode.RESTRICTED, () -> service.pending().drop(seen));
    service.lift();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () ->
            service.test.register.actingAs(READER).pendingUpdatesOf(service.anna.id()).drop(seen));
    service.pending().accept(seen);
    assertThat(service.held(POSTAL_ADDRESS)).contains(NEW);
    assertThat(service.pending().list()).isEmpty();
    refuses(ErrorCode.FIELD_NOT_HELD, () -> service.pending().accept(seen));
    assertThat(service.test.outcomes(AuditAction.DECIDE_UPDATE)).hasSize(4);
  }

  @Test
  @DisplayName("S26.3 a dropped update leaves no value behind, and does not come back by its batch")
  void droppedUpdateStaysAway() {
    service.restrict("postalAddress");
    UpdateItem item = service.item(POSTAL_ADDRESS, NEW, 5);
    service.apply(item);
    service.lift();
    service.pending().drop(only());
    assertThat(service.held(POSTAL_ADDRESS)).contains(OLD);
    assertThat(service.pending().list()).isEmpty();
    assertThat(service.apply(item).count(STALE)).isOne();
    assertThat(data("postalAddress")).hasSize(1);
    assertThat(service.apply(service.item(POSTAL_ADDRESS, NEWER, 6)).count(APPLIED)).isOne();
    assertThat(paths()).as("nothing is left of it").doesNotContain("$pending.postalAddress");
  }

  @Test
  @DisplayName("S26.3 the newest of several updates waits; who saw an older one looks again")
  void newestWaits() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    PendingUpdate<?> older = only();
    waits(NEWER, 7);
    assertThat(service.apply(service.item(POSTAL_ADDRESS, NEW, 6)).count(STALE)).isOne();
    assertThat(only().value()).isEqualTo(NEWER);
    waits(OLD, 8);
    assertThat(only().value()).as("the stored value, told anew").isEqualTo(OLD);
    service.lift();
    refuses(ErrorCode.FIELD_NOT_HELD, () -> service.pending().accept(older));
  }

  @Test
  @DisplayName("S26.3 a newer update after the restriction takes the place of what waits")
  void newerUpdateSupersedes() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    service.lift();
    assertThat(service.apply(service.item(POSTAL_ADDRESS, NEWER, 4)).count(STALE)).isOne();
    assertThat(service.apply(service.item(POSTAL_ADDRESS, NEWER, 6)).count(APPLIED)).isOne();
    assertThat(service.held(POSTAL_ADDRESS)).contains(NEWER);
    assertThat(service.pending().list()).isEmpty();
  }

  @Test
  @DisplayName("S67.1 the answer to the person tells what waits, and says that it is not in use")
  void answerTellsWhatWaits() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    AccessAnswer answer = answer();
    assertThat(data("postalAddress")).extracting(HeldValue::waiting).containsExactly(false, true);
    assertThat(AccessAnswerJson.of(UpdateService.definition()).write(answer))
        .contains("Rantatie 3", "tieto odottaa");
    assertThat(AccessAnswerPage.of(UpdateService.definition()).html(answer, Language.EN))
        .contains("Rantatie 3", "this value waits", "Refers to");
    TestRegister forgetful =
        new TestRegister(
            storage,
            UpdateService.definition().toBuilder()
                .change(changes -> changes.withoutField("postalAddress"))
                .build(),
            service.test.keys);
    refuses(
        ErrorCode.UNDECLARED_FIELD,
        () -> forgetful.register.actingAs(READER).answerAccess(service.anna.id()));
  }

  @Test
  @DisplayName("S26.3 what waits is shown to no other purpose, and is sealed with the person")
  void whatWaitsIsShownToNobodyElse() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    service.lift();
    assertThat(service.access().get(service.anna.id()).fields().toString())
        .doesNotContain("Rantatie");
    assertThat(service.access().get(service.anna.id()).value(POSTAL_ADDRESS)).contains(OLD);
    assertThat(paths()).contains("$pending.postalAddress");
    assertThat(service.pending().list() + "").doesNotContain("Rantatie");
    service
        .test
        .as(TestRegister.MAIJA, Purpose.CUSTOMER_RELATIONSHIP)
        .change(
            service.anna.id(),
            c ->
                c.rectify(
                    CustomerFields.POSTAL_ADDRESS,
                    NEWER,
                    Provenance.fromSubject(Channel.WEB, TestRegister.NOW)));
    assertThat(only().value()).as("another change leaves it").isEqualTo(NEW);
  }

  @Test
  @DisplayName("Art. 17 what waits for a field goes with the field")
  void whatWaitsGoesWithTheField() {
    service.restrict("postalAddress");
    waits(NEW, 5);
    RegisterDefinition definition = UpdateService.definition();
    OpenRing ring =
        Sealing.open(
                definition.id().value(),
                service.test.keys,
                new StoredRegisterKeys(definition, storage))
            .ring();
    Resealer.Rest rest =
        storage.inTransaction(
            stores -> {
              Transaction tx = TestRegister.begin(stores, ring);
              SealedCustomer before = tx.customers().find(service.anna.id()).orElseThrow();
              return Resealer.without(
                  tx,
                  before,
                  FieldErasureVerdict.ofFields(
                      service.anna.id(),
                      Set.of("postalAddress"),
                      new RuleId("Art. 17(1)(a)"),
                      TestRegister.NOW));
            });
    assertThat(rest.customer().fields())
        .extracting(SealedField::field)
        .contains("name")
        .doesNotContain("postalAddress", "$pending.postalAddress");
  }

  private AccessAnswer answer() {
    return service.test.register.actingAs(READER).answerAccess(service.anna.id());
  }

  private List<HeldValue> data(String path) {
    return answer().data().stream().filter(held -> held.path().equals(path)).toList();
  }

  private List<String> paths() {
    return storage.inTransaction(
        tx ->
            tx.customers().find(service.anna.id()).orElseThrow().fields().stream()
                .map(SealedField::field)
                .toList());
  }
}
