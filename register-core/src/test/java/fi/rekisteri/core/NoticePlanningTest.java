package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.FORMER;
import static fi.rekisteri.core.NotifiedRegister.INSTALLER;
import static fi.rekisteri.core.NotifiedRegister.NEWER;
import static fi.rekisteri.core.NotifiedRegister.PUBLIC;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ConflictException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is told of a rectification, and who is not. */
class NoticePlanningTest {
  private static final Provenance BY_INSTALLER =
      Provenance.fromParty(SourceKind.SUBCONTRACTOR, INSTALLER, NOW);

  private final NotifiedRegister test = new NotifiedRegister();

  @Test
  @DisplayName("S77.1 a field that went to A and B and came from C: three notices, one for each")
  void recipientsAndSourceAreTold() {
    test.rectify(NEWER, BY_INSTALLER); // the wrong one
    test.disclosed(ACCOUNTANT, "email", "name");
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    assertThat(test.notices())
        .extracting(PartyNotice::party, PartyNotice::change, PartyNotice::fields)
        .containsExactlyInAnyOrder(
            tuple(ACCOUNTANT, NoticeChange.RECTIFIED, List.of("email")),
            tuple(BANK, NoticeChange.RECTIFIED, List.of("email")),
            tuple(INSTALLER, NoticeChange.RECTIFIED, List.of("email")));
    assertThat(test.notices()).allMatch(one -> one.state() == NoticeState.PENDING);
  }

  @Test
  @DisplayName("S77.1 who received other fields is not told, nor is a source that is the person")
  void othersAreNotTold() {
    test.disclosed(ACCOUNTANT, "name");
    test.rectify(RIGHT);
    assertThat(test.notices()).isEmpty();
  }

  @Test
  @DisplayName("S77.1 a first value is no rectification, and neither is another origin")
  void firstValueIsNoRectification() {
    test.disclosed(ACCOUNTANT, "email", "billingAddress");
    test.clerk()
        .change(
            test.anna,
            one ->
                one.collect(
                    CustomerFields.BILLING_ADDRESS,
                    PostalAddress.of("Kuusikkopolku 7 B", "00530", "Helsinki", "FI"),
                    TestRegister.OWN));
    test.rectify(ANNAS_MAIL, Provenance.fromSubject(Channel.PHONE, NOW));
    assertThat(test.clerk().get(test.anna).version()).as("control: both were kept").isEqualTo(3);
    assertThat(test.notices()).isEmpty();
  }

  @Test
  @DisplayName("S77.1 a correction is not told to the party that it came from")
  void correctorIsNotTold() {
    test.rectify(NEWER, BY_INSTALLER);
    test.disclosed(INSTALLER, "email");
    test.disclosed(BANK, "email");
    test.rectify(RIGHT, BY_INSTALLER);
    assertThat(test.notices()).extracting(PartyNotice::party).containsExactly(BANK);
  }

  @Test
  @DisplayName("S27.2 a subcontractor that gave the wrong value is told, whoever corrects it")
  void subcontractorIsTold() {
    test.rectify(NEWER, BY_INSTALLER);
    test.rectify(RIGHT);
    assertThat(test.notice().party()).isEqualTo(INSTALLER);
  }

  @Test
  @DisplayName("Art. 19 a party that cannot be told gets a notice that says so at once, never none")
  void hindrancesAreTold() {
    test.disclosed("GONE_PARTY", "email");
    test.disclosed(FORMER, "email");
    test.disclosed(PUBLIC, "email");
    test.rectify(RIGHT);
    assertThat(test.notices())
        .extracting(PartyNotice::party, PartyNotice::state, one -> one.progress().reason().get())
        .containsExactlyInAnyOrder(
            tuple("GONE_PARTY", NoticeState.IMPOSSIBLE, NoticeReason.PARTY_UNKNOWN),
            tuple(FORMER, NoticeState.IMPOSSIBLE, NoticeReason.AGREEMENT_ENDED),
            tuple(PUBLIC, NoticeState.IMPOSSIBLE, NoticeReason.NOBODY_NAMED));
    assertThat(test.deliver().isClean()).isTrue();
    assertThat(test.received).isEmpty();
  }

  @Test
  @DisplayName("S77 a change and its notices are kept together or not at all")
  void changeAndNoticesAreKeptTogether() {
    boolean[] broken = {false};
    NotifiedRegister frail =
        new NotifiedRegister(
            new StorageAround(
                new InMemoryStorage(),
                (method, arguments, answer) -> {
                  if (broken[0] && method.equals("add")) {
                    throw new IllegalStateException("the notices cannot be written");
                  }
                  return answer;
                }));
    frail.disclosed(BANK, "email");
    broken[0] = true;
    assertThatThrownBy(() -> frail.rectify(RIGHT)).isInstanceOf(IllegalStateException.class);
    assertThat(mailOf(frail)).isEqualTo(ANNAS_MAIL);
    broken[0] = false;
    frail.rectify(RIGHT);
    assertThat(mailOf(frail)).isEqualTo(RIGHT);
    assertThat(frail.notice().party()).isEqualTo(BANK);
  }

  private static EmailAddress mailOf(NotifiedRegister test) {
    return test.clerk().get(test.anna).value(CustomerFields.EMAIL).orElseThrow();
  }

  @Test
  @DisplayName("S77 of a change that is refused nobody is told")
  void refusedChangeIsNotTold() {
    test.disclosed(BANK, "email");
    Customer seen = test.clerk().get(test.anna);
    test.clerk()
        .change(
            test.anna,
            one ->
                one.rectify(
                    CustomerFields.PHONE, new PhoneNumber("+358401112222"), TestRegister.OWN));
    assertThatThrownBy(
            () ->
                test.clerk()
                    .change(
                        seen, one -> one.rectify(CustomerFields.EMAIL, RIGHT, TestRegister.OWN)))
        .isInstanceOf(ConflictException.class);
    assertThat(test.notices()).isEmpty();
  }

  @Test
  @DisplayName("S77 what nobody heard of yet is told in one notice; what somebody may have is not")
  void unheardNoticesAreOne() {
    test.disclosed(ACCOUNTANT, "email", "phone");
    test.rectify(NEWER);
    PartyNotice first = test.notice();
    test.clerk()
        .change(
            test.anna,
            one ->
                one.rectify(
                    CustomerFields.PHONE, new PhoneNumber("+358401112222"), TestRegister.OWN));
    assertThat(test.notice().id()).isEqualTo(first.id());
    assertThat(test.notice().fields()).containsExactly("email", "phone");
    test.deliver();
    test.rectify(RIGHT);
    assertThat(test.notices()).hasSize(2).extracting(PartyNotice::id).contains(first.id());
    assertThat(test.notices().get(1).fields()).containsExactly("email");
  }
}
