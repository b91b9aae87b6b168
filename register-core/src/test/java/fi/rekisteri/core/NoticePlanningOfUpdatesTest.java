package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.NEWER;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.PendingUpdates;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.FieldKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Update services are told of their errors, and bring rectifications that others are told of. */
class NoticePlanningOfUpdatesTest {
  private static final SourceKind AUTHORITY = SourceKind.AUTHORITY_UPDATE_SERVICE;
  private static final SourceKind COMPANY = SourceKind.COMPANY_UPDATE_SERVICE;

  private final NotifiedRegister test = new NotifiedRegister();
  private int day;

  private UpdateReport apply(String service, SourceKind kind, EmailAddress mail) {
    return apply(service, kind, CustomerFields.EMAIL, mail);
  }

  private <T> UpdateReport apply(String service, SourceKind kind, FieldKey<T> field, T value) {
    test.clock.pass(Duration.ofDays(1));
    UpdateItem item =
        new UpdateItem.NewValue<>(
            ++day, new UpdateSubject.ById(test.anna), field, value, test.clock.instant());
    return test.clerk()
        .applyUpdates(
            new UpdateBatch(service, kind, test.clock.instant(), List.of(item)),
            UpdateListener.SILENT);
  }

  @Test
  @DisplayName("S26 an update service whose value was replaced is told, whoever corrects it")
  void serviceIsTold() {
    apply("vtj", AUTHORITY, NEWER);
    assertThat(test.notices()).as("the person's own value gave way").isEmpty();
    test.rectify(RIGHT);
    assertThat(test.notice().party()).isEqualTo("vtj");
    apply("posti", COMPANY, NEWER);
    apply("vtj", AUTHORITY, RIGHT);
    assertThat(test.notices())
        .extracting(PartyNotice::party, PartyNotice::fields)
        .containsExactly(tuple("vtj", List.of("email")), tuple("posti", List.of("email")));
  }

  @Test
  @DisplayName("S77.1 an update that is applied is a rectification, which recipients are told of")
  void appliedUpdateIsTold() {
    test.disclosed(BANK, "email");
    assertThat(apply("vtj", AUTHORITY, NEWER).count(UpdateReport.End.APPLIED)).isEqualTo(1);
    assertThat(test.notice().party()).isEqualTo(BANK);
    assertThat(apply("vtj", AUTHORITY, NEWER).count(UpdateReport.End.UNCHANGED)).isEqualTo(1);
    assertThat(test.notice().version()).as("nothing was changed").isEqualTo(1);
  }

  @Test
  @DisplayName(
      "S26.3 a value that waits is told of when it is accepted, and not when it is dropped")
  void acceptedUpdateIsTold() {
    test.disclosed(BANK, "email", "name");
    test.restrict("email", "name");
    apply("vtj", AUTHORITY, NEWER);
    apply("vtj", AUTHORITY, CustomerFields.NAME, PersonName.of("Anna", "Uusinimi"));
    test.lift();
    assertThat(rectifications()).isEmpty();
    PendingUpdates waiting = test.desk(test.register, "clerk").pendingUpdatesOf(test.anna);
    waiting
        .list()
        .forEach(
            one -> {
              if (one.field().equals(CustomerFields.EMAIL)) {
                waiting.accept(one);
              } else {
                waiting.drop(one);
              }
            });
    assertThat(rectifications())
        .extracting(PartyNotice::party, PartyNotice::fields)
        .containsExactly(tuple(BANK, List.of("email")));
  }

  private List<PartyNotice> rectifications() {
    return test.notices().stream().filter(one -> one.change() == NoticeChange.RECTIFIED).toList();
  }
}
