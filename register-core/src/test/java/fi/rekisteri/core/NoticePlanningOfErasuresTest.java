package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.PUBLIC;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.outbox.NoticePlanner;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the erasing door has to call in its transaction, whenever it comes. */
class NoticePlanningOfErasuresTest {
  private static final Set<String> ALL = Set.of("name", "email", "phone", "customerNumber");

  private final NotifiedRegister test = new NotifiedRegister();
  private final Engine engine = ((Desk) test.desk(test.register, "clerk")).engine();

  private void erase(Set<String> fields) {
    engine.inTransaction(
        tx -> {
          new NoticePlanner(engine).erased(tx, test.anna, fields);
          return fields;
        });
  }

  private void eraseWhole(Transaction tx) {
    ErasureVerdict verdict = new ErasureVerdict(test.anna, new RuleId("Art. 17(1)(b)"), NOW);
    tx.customers()
        .erase(verdict, PartialErasureTest.entry(tx.audit().ofSubject(test.anna, null, 1).get(0)));
    new NoticePlanner(engine).erased(tx, test.anna, ALL);
  }

  @Test
  @DisplayName("S77.4 an erasure is told to each recipient, of the fields that it received")
  void erasureIsToldToRecipients() {
    test.disclosed(ACCOUNTANT, "email", "name", "order");
    test.disclosed(BANK, "email");
    test.disclosed("vtj", "phone");
    engine.inTransaction(
        tx -> {
          eraseWhole(tx);
          return tx;
        });
    assertThat(test.notices())
        .extracting(PartyNotice::party, PartyNotice::change, PartyNotice::fields)
        .containsExactlyInAnyOrder(
            tuple(ACCOUNTANT, NoticeChange.ERASED, List.of("email", "name")),
            tuple(BANK, NoticeChange.ERASED, List.of("email")),
            tuple("vtj", NoticeChange.ERASED, List.of("phone")));
    test.deliver();
    assertThat(test.received).hasSize(3).allMatch(NoticeMessage::whole);
  }

  @Test
  @DisplayName("S77.4 of a part of the fields the same; the message says that the person stays")
  void partialErasureIsTold() {
    test.disclosed(ACCOUNTANT, "email", "name");
    erase(Set.of("email", "phone"));
    test.deliver();
    assertThat(test.received)
        .singleElement()
        .matches(message -> !message.whole() && message.change() == NoticeChange.ERASED)
        .extracting(NoticeMessage::fields)
        .asString()
        .contains("email")
        .doesNotContain("name");
  }

  @Test
  @DisplayName("S77.4 what was to be told of erased fields is taken up by their erasure, once")
  void erasureTakesUpWhatNobodyHeard() {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    NoticeId id = test.notice().id();
    erase(ALL);
    assertThat(test.notice().id()).isEqualTo(id);
    assertThat(test.notice().change()).isEqualTo(NoticeChange.ERASED);
    test.deliver();
    erase(ALL);
    assertThat(test.notices()).as("what was told is not changed").hasSize(2);
  }

  @Test
  @DisplayName("S77.4 a rectification of a field that stays is told beside the erasure of another")
  void otherFieldsAreToldBeside() {
    test.disclosed(ACCOUNTANT, "email", "phone");
    test.rectify(RIGHT);
    erase(Set.of("phone"));
    assertThat(test.notices())
        .extracting(PartyNotice::change, PartyNotice::fields)
        .containsExactlyInAnyOrder(
            tuple(NoticeChange.RECTIFIED, List.of("email")),
            tuple(NoticeChange.ERASED, List.of("phone")));
  }

  @Test
  @DisplayName(
      "G17 behind a published list nobody is named: the notice says so, and waits for a hand")
  void publishedListIsTold() {
    test.disclosed(PUBLIC, "name");
    erase(ALL);
    assertThat(test.notice().state()).isEqualTo(NoticeState.IMPOSSIBLE);
    assertThat(test.messenger().page(NoticeState.IMPOSSIBLE, null, 10)).hasSize(1);
  }

  @Test
  @DisplayName("law 6: an erasure that is given up leaves no notice")
  void givenUpErasureLeavesNothing() {
    test.disclosed(BANK, "email");
    assertThat(
            catchThrowable(
                () ->
                    engine.inTransaction(
                        tx -> {
                          eraseWhole(tx);
                          throw new IllegalStateException("given up");
                        })))
        .hasMessage("given up");
    assertThat(test.notices()).isEmpty();
    assertThat(test.clerk().find(test.anna)).isPresent();
  }
}
