package fi.rekisteri.core;

import static fi.rekisteri.core.ListRegister.HOME;
import static fi.rekisteri.core.ListRegister.LABELS;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ReleasedList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a list, from selection to release, and what happens to people meanwhile. */
class ListRunScenarioTest {
  private final ListRegister test = new ListRegister();

  private Choice forbidding(ProhibitionScope scope) {
    return new Choice.Prohibition(Set.of(scope), Set.of(), test.receipt());
  }

  @Test
  @DisplayName(
      "S9.4 three customers, one prohibition: two lines, one counted, no name in the trail")
  void twoOfThreeAreReleased() {
    CustomerId first = test.customer("Aalto");
    CustomerId barred = test.customer("Laine");
    CustomerId third = test.customer("Virta");
    test.choicesOf(barred).record(forbidding(ProhibitionScope.PUBLICATION));
    ReleasedList released = test.released(LABELS);
    assertThat(ListRegister.people(released)).containsExactlyInAnyOrder(first, third);
    ListRun run = released.run();
    assertThat(run.phase()).isEqualTo(ListPhase.RELEASED);
    assertThat(run.version()).isEqualTo(3);
    assertThat(run.counts())
        .isEqualTo(new ListRun.Counts(2, 2, Map.of(Exclusion.PROHIBITED, 1), Map.of()));
    assertThat(released.isAsReleased()).isTrue();
    assertThat(entries().toString() + run + released)
        .doesNotContain("Aalto", "Laine", "Virta", "Kuja");
  }

  private List<AuditEntry> entries() {
    return test.storage.inTransaction(
        tx -> tx.audit().between(TestRegister.NOW.minusSeconds(1), later(), null, 1000));
  }

  private static Instant later() {
    return TestRegister.NOW.plus(Duration.ofDays(1));
  }

  @Test
  @DisplayName("S9.5 a release leaves one entry for each person on the list, and for nobody else")
  void everyPersonHasAnEntry() {
    CustomerId shown = test.customer("Aalto");
    CustomerId barred = test.customer("Laine");
    ListRun frozen = test.frozen(LABELS);
    test.choicesOf(barred).record(forbidding(ProhibitionScope.PUBLICATION));
    test.released(frozen);
    assertThat(entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.RELEASE_LIST)
        .filteredOn(entry -> entry.act().subject().isPresent())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.act().subject()).contains(shown);
              assertThat(entry.act().outcome()).isEqualTo(Outcome.DONE);
              assertThat(entry.act().fields())
                  .containsExactly("list=NEWS_LABELS", "name", "postalAddress");
            });
  }

  @Test
  @DisplayName(
      "S9.4 a safety ban and a prohibition after freezing drop the lines; version and hash move")
  void laterClosingsAreDropped() {
    CustomerId stays = test.customer("Aalto");
    CustomerId banned = test.customer("Laine");
    CustomerId objecting = test.customer("Virta");
    ReleasedList before = test.released(test.frozen(LABELS));
    ListRun run = before.run();
    SafetyBan ban = new SafetyBan(LocalDate.of(2026, 1, 1), Optional.empty());
    test.choicesOf(banned).record(new Choice.SafetyBanNotice(Optional.of(ban), test.receipt()));
    test.choicesOf(objecting).record(forbidding(ProhibitionScope.DIRECT_MARKETING));
    ReleasedList after = test.released(run);
    assertThat(ListRegister.people(before)).contains(banned, objecting);
    assertThat(ListRegister.people(after)).containsExactly(stays);
    assertThat(after.run().version()).isEqualTo(run.version() + 1);
    assertThat(after.run().contentHash()).isPresent().isNotEqualTo(run.contentHash());
    assertThat(after.run().counts().dropped().values().stream().mapToInt(i -> i).sum())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("S9.4 only less: erased people and changed records are dropped and counted")
  void erasedAndChangedAreDropped() {
    CustomerId stays = test.customer("Aalto");
    CustomerId erased = test.customer("Laine");
    CustomerId changed = test.customer("Virta");
    ListRun frozen = test.frozen(LABELS);
    test.erase(erased);
    test.rename(changed, PersonName.of("Aino", "Toinen"));
    test.customer("Uusi");
    ReleasedList released = test.released(frozen);
    assertThat(ListRegister.people(released)).containsExactly(stays);
    assertThat(released.run().counts().dropped())
        .isEqualTo(Map.of(Exclusion.ERASED, 1, Exclusion.CHANGED, 1));
  }

  @Test
  @DisplayName("S10 a household shares a label; where one of them objects the others keep it")
  void householdKeepsItsLabelForTheOthers() {
    CustomerId maija = test.customer("Maija", "Virtanen", HOME);
    CustomerId matti =
        test.customer(
            "Matti", "Virtanen", PostalAddress.of("KOIVUKUJA 3A2", "00530", "HELSINGFORS", "FI"));
    test.customer(
        "Aino", "Naapuri", PostalAddress.of("Koivukuja 3 A 3", "00530", "Helsinki", "FI"));
    ListRun frozen = test.frozen(LABELS);
    assertThat(frozen.counts().people()).isEqualTo(3);
    assertThat(frozen.counts().lines()).isEqualTo(2);
    ReleasedList both = test.released(frozen);
    assertThat(both.entries()).anyMatch(entry -> entry.people().size() == 2);
    test.choicesOf(matti).record(forbidding(ProhibitionScope.DIRECT_MARKETING));
    ReleasedList one = test.released(both.run());
    assertThat(ListRegister.people(one)).contains(maija).doesNotContain(matti);
    assertThat(one.entries()).hasSize(2).allMatch(entry -> entry.people().size() == 1);
  }

  @Test
  @DisplayName("S10 a household is merged only of those who are eligible, and a house is none")
  void householdsAreMergedOfTheEligible() {
    CustomerId barred = test.customer("Matti", "Virtanen", HOME);
    test.customer("Maija", "Virtanen", HOME);
    test.choicesOf(barred).record(forbidding(ProhibitionScope.PUBLICATION));
    assertThat(test.frozen(LABELS).counts().lines()).isEqualTo(1);
    PostalAddress house = PostalAddress.atBox("PL 800", "00101", "Helsinki", "FI");
    for (int i = 0; i < 7; i++) {
      test.customer("Asukas", "Nro" + (char) ('a' + i), house);
    }
    assertThat(test.frozen(LABELS).counts().lines()).isEqualTo(8);
  }

  @Test
  @DisplayName("S10 whoever represents an organisation from today on leaves the household's label")
  void newRepresentativeIsAddressedAlone() {
    CustomerId maija = test.customer("Maija", "Virtanen", HOME);
    CustomerId matti =
        test.registered(
            test.named(SubjectRole.CUSTOMER, PersonName.of("Matti", "Virtanen"))
                .collect(CustomerFields.POSTAL_ADDRESS, HOME, TestRegister.OWN)
                .collect(CustomerFields.AFFILIATION, fromTomorrow(), TestRegister.OWN)
                .beginCustomership(LocalDate.of(2020, 5, 15)));
    ListRun frozen = test.frozen(LABELS);
    assertThat(frozen.counts().lines()).isEqualTo(1);
    test.clock.pass(Duration.ofDays(1));
    ReleasedList released = test.released(frozen);
    assertThat(released.entries())
        .extracting(entry -> entry.organisation().orElse("home"))
        .containsExactlyInAnyOrder("home", "Esimerkki Oy");
    assertThat(ListRegister.people(released)).containsExactlyInAnyOrder(maija, matti);
  }

  private static Affiliation fromTomorrow() {
    return Affiliation.of("Esimerkki Oy", LocalDate.of(2026, 11, 23));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  @DisplayName("S11.1, S11.2 forbidden at 10:00 through any channel, released at 10:01: not on it")
  void prohibitionCountsFromItsReceipt(Channel channel) {
    CustomerId forbidding = test.customer("Laine");
    ListRun frozen = test.frozen(LABELS);
    Receipt receipt = Receipt.of(test.clock.instant(), channel);
    test.choicesOf(forbidding).record(Choice.Prohibition.ofEverything(receipt));
    test.clock.pass(Duration.ofMinutes(1));
    assertThat(test.released(frozen).entries()).isEmpty();
  }

  @Test
  @DisplayName("S11.3 what was forbidden, when and how is there to be confirmed to the person")
  void prohibitionCanBeConfirmed() {
    CustomerId forbidding = test.customer("Laine");
    Choice choice = Choice.Prohibition.ofEverything(test.receipt());
    assertThat(test.choicesOf(forbidding).record(choice).prohibitions())
        .containsKey(ProhibitionScope.PUBLICATION);
    assertThat(test.choicesOf(forbidding).history(null, 10))
        .extracting(RecordedChoice::choice)
        .containsExactly(choice);
  }

  @Test
  @DisplayName("S11 an e-mail that matches two people keeps both off, and whoever comes with it")
  void mailOfTwoKeepsBothOff() {
    EmailAddress shared = EmailAddress.of("perhe@example.fi");
    test.registered(test.withMail("Laine", shared));
    test.registered(test.withMail("Virta", shared));
    ListRun frozen = test.frozen(LABELS);
    assertThat(frozen.counts().people()).isEqualTo(2);
    Choice.Prohibition prohibition = Choice.Prohibition.ofEverything(test.receipt());
    assertThat(
            test.register
                .actingAs(TestRegister.MAIJA)
                .prohibitByTerm(CustomerSearch.BY_EMAIL, shared, prohibition))
        .hasSize(2);
    assertThat(test.released(frozen).entries()).isEmpty();
    test.registered(test.withMail("Uusi", shared));
    assertThat(test.released(LABELS).entries()).isEmpty();
  }

  @Test
  @DisplayName("S9.4 a list of nobody is released as one, and can be proved")
  void emptyListIsReleased() {
    ReleasedList released = test.released(LABELS);
    assertThat(released.entries()).isEmpty();
    assertThat(released.run().counts()).isEqualTo(ListRun.Counts.NONE);
    assertThat(released.isAsReleased()).isTrue();
  }

  @Test
  @DisplayName("S9.2, G25 as shipped no list is declared, and a declared one is off")
  void listsAreOffByDefault() {
    assertThat(TestRegister.definition().lists()).isEmpty();
    ListRegister off = new ListRegister(new InMemoryStorage(), ListRegister.declared());
    off.customer("Aalto");
    refuses(ErrorCode.PURPOSE_DENIED, () -> off.lists().select(LABELS));
    refuses(ErrorCode.UNKNOWN_LIST, () -> off.lists().select("OTHER"));
    refuses(ErrorCode.LIST_RUN_NOT_FOUND, () -> off.lists().get(new UUID(1, 2)));
    assertThat(off.lists().page(null, 10)).isEmpty();
  }
}
