package fi.rekisteri.core;

import static fi.rekisteri.core.RotatingRegister.customersOf;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.PrivacyNotices;
import fi.rekisteri.Rotation;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.ShownNotice;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person was shown lives with their record: it moves, stays and goes with it. */
class ShownNoticesLifeTest {
  private static final NoticeShowing SHOWING =
      new NoticeShowing("1", Language.SV, Channel.POST, NOW, true);

  private final RotatingRegister test = new RotatingRegister(InMemoryKeys.random()).with(2);
  private final CustomerId id = test.people.get("1000");

  private PrivacyNotices notices() {
    return test.register.actingAs(MAIJA).privacyNotices();
  }

  private void assertShown() {
    assertThat(notices().shownTo(id).showings()).containsExactly(ShownNotice.of(SHOWING));
  }

  @Test
  @DisplayName("G13 edits, choices and new keys leave what a person was shown")
  void changesLeaveIt() {
    notices().shown(id, SHOWING);
    customersOf(test.register)
        .change(
            id,
            one ->
                one.rectify(CustomerFields.NAME, PersonName.of("Uusi", "Nimi"), TestRegister.OWN));
    test.register
        .actingAs(MAIJA)
        .choicesOf(id)
        .record(Choice.Prohibition.ofEverything(Receipt.of(NOW, Channel.PHONE)));
    assertShown();
    test.rotateToTheEnd(test.register, Rotation.CUSTOMER_KEYS);
    assertShown();
    test.rotateToTheEnd(test.register, Rotation.REGISTER_KEY);
    assertShown();
    test.assertEverybodyIsThere(test.register);
  }

  @Test
  @DisplayName("Art. 17, law 7 with the person goes what they were shown, and it comes not back")
  void erasureTakesIt() {
    notices().shown(id, SHOWING);
    test.storage.inTransaction(
        tx -> {
          tx.customers()
              .erase(
                  new ErasureVerdict(id, new RuleId("Art. 17(1)(a)"), NOW),
                  PartialErasureTest.entry(tx.audit().ofSubject(id, null, 1).get(0)));
          return id;
        });
    assertThatThrownBy(() -> notices().shownTo(id)).isInstanceOf(ErasedException.class);
    assertThatThrownBy(() -> notices().shown(id, SHOWING)).isInstanceOf(ErasedException.class);
    assertThat(test.register.actingAs(MAIJA).answerAccess(id).notices()).isEmpty();
    assertThat(test.register.actingAs(TestRegister.ADMIN).privacyNotices().reach().people())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Art. 32 a showing that is taken out of the record in the storage is noticed")
  void removalIsNoticed() {
    notices().shown(id, SHOWING);
    test.storage.inTransaction(
        tx -> {
          SealedCustomer read = tx.customers().find(id).orElseThrow();
          List<SealedField> without =
              read.fields().stream().filter(one -> !one.field().equals("$notices")).toList();
          assertThat(without).as("control").hasSizeLessThan(read.fields().size());
          tx.customers()
              .save(
                  new CustomerChange(
                      new SealedCustomer(read.facts().next(), without, read.key(), read.seal()),
                      Map.of(),
                      List.of()),
                  PartialErasureTest.entry(tx.audit().ofSubject(id, null, 1).get(0)));
          return id;
        });
    assertThatThrownBy(() -> notices().shownTo(id)).isInstanceOf(CorruptDataException.class);
  }
}
