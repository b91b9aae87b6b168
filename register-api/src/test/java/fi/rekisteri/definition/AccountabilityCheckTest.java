package fi.rekisteri.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Representative;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each test breaks one rule of what the record of processing needs. */
class AccountabilityCheckTest {
  private static final Controller OWN = SmallRegister.complete().build().controller();
  private static final Controller OTHER =
      Controller.of("Toinen Oy", SmallRegister.contact(ContactRole.CONTACT_PERSON));
  private static final JointController JOINT =
      JointController.of("PARENT", OTHER, SmallRegister.TEXT);
  private static final ProcessingOnBehalf BEHALF =
      ProcessingOnBehalf.of("CLIENT", OTHER, SmallRegister.TEXT);
  private static final TransferRule TRANSFER =
      TransferRule.of(
          SmallRegister.PARTNER,
          new CountryCode("US"),
          SmallRegister.TEXT,
          TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC-1"));
  private static final ImpactAssessment ASSESSED =
      new ImpactAssessment(Purpose.ORDER_MANAGEMENT, "DPIA-1", SmallRegister.FIRST_DAY);
  private static final Accountability NONE = Accountability.NOT_STATED;

  @Test
  @DisplayName("G30.1, G30.2, G35 everything that the record of processing needs can be declared")
  void everythingCanBeDeclared() {
    Representative standingFor =
        Representative.of(
            "Edustaja Oy",
            CountryCode.FINLAND,
            SmallRegister.contact(ContactRole.CUSTOMER_SERVICE));
    Accountability all =
        NONE.withJointControllers(Declared.value(List.of(JOINT.arrangedBy("Sopimus 1"))))
            .withRepresentative(Declared.value(standingFor))
            .withOnBehalf(Declared.value(List.of(complete(standingFor))))
            .withImpactAssessments(Declared.value(List.of(ASSESSED)))
            .withLargeScale(Declared.value(SmallRegister.TEXT));
    RegisterDefinition built = SmallRegister.complete().accountability(all).build();
    assertThat(built.accountability()).isEqualTo(all);
    assertThat(built.toBuilder().build().draft().accountability()).isEqualTo(all);
    assertThat(
            List.of("jointControllers[PARENT]", "onBehalf[CLIENT]", "representative", "largeScale"))
        .allMatch(built.draft()::has);
    assertThat(built.draft().has("impactAssessments[ORDER_MANAGEMENT]")).isTrue();
    assertThat(built.draft().has("onBehalf[OTHER]")).isFalse();
  }

  private static ProcessingOnBehalf complete(Representative standingFor) {
    return BEHALF
        .reachedBy(Declared.value(standingFor), Declared.noneDeclared())
        .engaging(SmallRegister.PARTNER)
        .transferring(Declared.value(List.of(TRANSFER)));
  }

  @Test
  @DisplayName("law 9: what nobody asked is not stated, and no problem")
  void nothingIsAsked() {
    assertThat(SmallRegister.complete().build().accountability()).isEqualTo(NONE);
  }

  @Test
  @DisplayName("S15.1 an empty list is no answer")
  void emptyListIsRefused() {
    Accountability empty =
        NONE.withJointControllers(Declared.value(List.of()))
            .withOnBehalf(Declared.value(List.of(BEHALF.transferring(Declared.value(List.of())))))
            .withImpactAssessments(Declared.value(List.of()));
    assertThat(problems(empty))
        .containsExactly(
            "jointControllers: is an empty list; say that there is none (S15.1)",
            "onBehalf[CLIENT].transfers: is an empty list; say that there is none (S15.1)",
            "impactAssessments: is an empty list; say that there is none (S15.1)");
  }

  @Test
  @DisplayName("Art. 26 the controller is no joint controller of itself, and no client")
  void controllerIsNobodyElse() {
    Accountability own =
        NONE.withJointControllers(
                Declared.value(List.of(JointController.of("SELF", OWN, SmallRegister.TEXT))))
            .withOnBehalf(
                Declared.value(List.of(ProcessingOnBehalf.of("SELF", OWN, SmallRegister.TEXT))));
    assertThat(problems(own))
        .containsExactly(
            "jointControllers[SELF]: is the controller itself; name who else decides (Art. 26)",
            "onBehalf[SELF]: is on the controller's own behalf; name another (Art. 30(2))");
  }

  @Test
  @DisplayName("each code and each purpose stands once")
  void doublesAreRefused() {
    Accountability twice =
        NONE.withJointControllers(Declared.value(List.of(JOINT, JOINT)))
            .withOnBehalf(Declared.value(List.of(BEHALF, BEHALF)))
            .withImpactAssessments(Declared.value(List.of(ASSESSED, ASSESSED)));
    assertThat(problems(twice))
        .containsExactly(
            "jointControllers[PARENT]: declared more than once; keep one",
            "onBehalf[CLIENT]: declared more than once; keep one",
            "impactAssessments[ORDER_MANAGEMENT]: declared more than once; keep one");
  }

  @Test
  @DisplayName(
      "Art. 30(2)(c) what goes on is engaged, sent to and assessed as declared, or refused")
  void danglingPartsAreRefused() {
    TransferRule nowhere = TransferRule.of("NOBODY", new CountryCode("US"), SmallRegister.TEXT);
    Accountability dangling =
        NONE.withOnBehalf(
                Declared.value(
                    List.of(
                        BEHALF
                            .engaging("NOBODY", SmallRegister.PARTNER, "COURT")
                            .transferring(Declared.value(List.of(nowhere, nowhere))))))
            .withImpactAssessments(
                Declared.value(
                    List.of(
                        new ImpactAssessment(
                            Purpose.STATISTICS, "DPIA-2", SmallRegister.FIRST_DAY))));
    assertThat(problems(dangling))
        .containsExactly(
            "onBehalf[CLIENT].engaged[COURT]: is no declared processor (Art. 28(2))",
            "onBehalf[CLIENT].engaged[NOBODY]: is no declared processor (Art. 28(2))",
            "onBehalf[CLIENT].transfers[NOBODY/US]: declared more than once; keep one",
            "onBehalf[CLIENT].transfers[NOBODY/US].recipient: is not declared (Art. 30(2)(c))",
            "onBehalf[CLIENT].transfers[NOBODY/US].recipient: is not declared (Art. 30(2)(c))",
            "impactAssessments[STATISTICS].purpose: is not declared (Art. 35)");
  }

  @Test
  @DisplayName("Art. 28(2) an authority is nobody's processor")
  void onlyProcessorsAreEngaged() {
    Recipient court =
        Recipient.category(
            "COURT", SmallRegister.TEXT, Recipient.Role.AUTHORITY, Set.of(SmallRegister.NAME));
    assertThat(
            SmallRegister.problemsAfter(
                b ->
                    b.recipient(court)
                        .accountability(
                            NONE.withOnBehalf(Declared.value(List.of(BEHALF.engaging("COURT")))))))
        .containsExactly("onBehalf[CLIENT].engaged[COURT]: is no declared processor (Art. 28(2))");
  }

  @Test
  @DisplayName("codes have their form, references are not blank, lists are frozen")
  void partsKeepTheirForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JointController.of("parent", OTHER, SmallRegister.TEXT));
    assertThatIllegalArgumentException().isThrownBy(() -> JOINT.arrangedBy(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ProcessingOnBehalf.of("CLIENT", OTHER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcessingOnBehalf.of("", OTHER, SmallRegister.TEXT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImpactAssessment(Purpose.STATISTICS, "\t", SmallRegister.FIRST_DAY));
    List<JointController> growing = new ArrayList<>(List.of(JOINT));
    Accountability frozen = NONE.withJointControllers(Declared.value(growing));
    growing.clear();
    assertThat(frozen.jointControllers()).isEqualTo(Declared.value(List.of(JOINT)));
  }

  @Test
  @DisplayName("law 10: printing shows codes and countries, and no name")
  void nothingPersonalIsPrinted() {
    Representative standingFor =
        Representative.of(
            "Tmi Canary", CountryCode.FINLAND, SmallRegister.contact(ContactRole.CONTACT_PERSON));
    Controller canary =
        Controller.of("Tmi Canary", SmallRegister.contact(ContactRole.CONTACT_PERSON));
    ProcessingOnBehalf behalf =
        ProcessingOnBehalf.of("CLIENT", canary, SmallRegister.TEXT)
            .reachedBy(Declared.value(standingFor), Declared.notStated());
    Accountability all =
        NONE.withRepresentative(Declared.value(standingFor))
            .withOnBehalf(Declared.value(List.of(behalf)))
            .withJointControllers(
                Declared.value(List.of(JointController.of("PARENT", canary, SmallRegister.TEXT))));
    assertThat(all.toString())
        .contains("PARENT", "CLIENT", "FI")
        .doesNotContainIgnoringCase("canary")
        .doesNotContain("@");
  }

  private static List<String> problems(Accountability accountability) {
    return SmallRegister.problemsAfter(b -> b.accountability(accountability));
  }
}
