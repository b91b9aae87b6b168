package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.FORMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.RestrictionGround;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is told of a restriction, and of its end. */
class NoticePlanningOfRestrictionsTest {
  private final NotifiedRegister test = new NotifiedRegister();

  @Test
  @DisplayName("S77.4 a restriction of everything is told to each recipient for what it received")
  void totalRestrictionIsTold() {
    test.disclosed(ACCOUNTANT, "email", "name");
    test.disclosed(BANK, "email");
    test.restrict();
    assertThat(test.notices())
        .extracting(PartyNotice::party, PartyNotice::change, PartyNotice::fields)
        .containsExactlyInAnyOrder(
            tuple(ACCOUNTANT, NoticeChange.RESTRICTED, List.of("email", "name")),
            tuple(BANK, NoticeChange.RESTRICTED, List.of("email")));
  }

  @Test
  @DisplayName("S77.4 what is restricted already is not told again, on whichever ground")
  void secondGroundIsNotTold() {
    test.disclosed(ACCOUNTANT, "email", "name");
    test.restrict("email");
    test.choices()
        .record(
            new Choice.Restriction(
                Set.of("email", "name"), RestrictionGround.SUBJECTS_CLAIM, UpdateService.CALL));
    assertThat(test.notices())
        .extracting(PartyNotice::fields)
        .containsExactly(List.of("email"), List.of("name"));
    test.lift();
    assertThat(test.notices()).as("email is restricted on the other ground").hasSize(2);
  }

  @Test
  @DisplayName("S77.4 the end of a restriction is told to those who were told of it, in order")
  void endIsTold() {
    test.disclosed(ACCOUNTANT, "email");
    test.disclosed(FORMER, "email");
    test.restrict("email");
    test.disclosed(BANK, "email");
    test.lift();
    test.restrict("email");
    assertThat(test.notices())
        .filteredOn(one -> one.state() == NoticeState.PENDING)
        .extracting(PartyNotice::party, PartyNotice::change)
        .containsExactlyInAnyOrder(
            tuple(ACCOUNTANT, NoticeChange.RESTRICTED),
            tuple(ACCOUNTANT, NoticeChange.RESTRICTION_LIFTED),
            tuple(ACCOUNTANT, NoticeChange.RESTRICTED),
            tuple(BANK, NoticeChange.RESTRICTED));
    test.deliver();
    assertThat(test.received).hasSize(4).extracting(NoticeMessage::whole).containsOnly(false);
  }

  @Test
  @DisplayName("Art. 19 other choices are told to nobody")
  void otherChoicesAreNotTold() {
    test.disclosed(ACCOUNTANT, "email");
    test.choices().record(Choice.Prohibition.ofEverything(UpdateService.CALL));
    assertThat(test.notices()).isEmpty();
  }
}
