package fi.rekisteri.core.notice;

import static fi.rekisteri.core.notice.SampleNotice.DAY;
import static fi.rekisteri.core.notice.SampleNotice.DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.informing.CollectionInformation;
import fi.rekisteri.core.informing.CollectionPoint;
import fi.rekisteri.core.informing.InformationPoint;
import fi.rekisteri.core.informing.InformationState;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Representative;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who decides together with the controller, and who stands for it in the Union. */
class OtherControllersTest {
  private static final CollectionPoint FORM =
      CollectionPoint.asking(Channel.WEB, CustomerFields.NAME);
  private static final ContactPoint REACHED =
      ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "apua@emo.example");
  private static final Controller PARENT = Controller.of("Emo Ab", REACHED);
  private static final LocalizedText SHARE =
      LocalizedText.of("Vastaa pyyntöihin", "Besvarar begäranden", "Answers requests");
  private static final Accountability DECLARED =
      Accountability.NOT_STATED
          .withJointControllers(
              Declared.value(
                  List.of(JointController.of("PARENT", PARENT, SHARE).arrangedBy("Kansio 7"))))
          .withRepresentative(
              Declared.value(Representative.of("Edustaja Oy", new CountryCode("FI"), REACHED)));

  private static RegisterDraft draft(Accountability accountability) {
    return DEFINITION.toBuilder().accountability(accountability).draft();
  }

  private static String notice(RegisterDraft draft, Language language) {
    return PrivacyNotice.of(draft, DAY).text(language).text();
  }

  private static CollectionInformation beside(RegisterDraft draft) {
    return CollectionInformation.of(draft, FORM, DAY);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "Art. 13(1)(a), 26(2) the notice and the form tell who else decides, and their share")
  void othersAreTold(Language language) {
    RegisterDraft draft = draft(DECLARED);
    for (String told : List.of(notice(draft, language), beside(draft).text(language))) {
      assertThat(told)
          .contains("Emo Ab", SHARE.in(language), "apua@emo.example", "Edustaja Oy")
          .containsPattern("Finland|Suomi")
          .containsPattern("26(\\(3\\)|\\.3| artiklan 3 kohta)")
          .doesNotContain("Kansio 7");
    }
    assertThat(PrivacyNotice.of(draft, DAY).html(language).text())
        .contains("<bdi>Emo Ab</bdi></th>");
    assertThat(PrivacyNotice.of(draft, DAY).markdown(language).text()).contains("| Emo Ab |");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 26, 27 where none is declared or nothing was asked, nothing is said of it")
  void noneIsNotTold(Language language) {
    Accountability none =
        Accountability.NOT_STATED
            .withJointControllers(Declared.noneDeclared())
            .withRepresentative(Declared.noneDeclared());
    RegisterDraft silent = draft(Accountability.NOT_STATED);
    assertThat(notice(draft(none), language)).isEqualTo(notice(silent, language));
    assertThat(beside(draft(none)).text(language)).isEqualTo(beside(silent).text(language));
    assertThat(beside(silent).coverage().get(InformationPoint.CONTROLLER))
        .isEqualTo(InformationState.TOLD);
  }

  @Test
  @DisplayName("law 9: others are told where the controller itself is not stated yet")
  void othersAreToldWithoutController() {
    RegisterDraft draft =
        RegisterDefinition.builder(DEFINITION.id()).accountability(DECLARED).draft();
    assertThat(notice(draft, Language.EN)).contains("Not stated.").contains("Emo Ab");
  }

  @Test
  @DisplayName("S1 AC: a share that was never translated is a warning")
  void missingTranslationIsReturned() {
    RegisterDraft draft =
        draft(
            DECLARED.withJointControllers(
                Declared.value(
                    List.of(
                        JointController.of(
                            "PARENT", PARENT, LocalizedText.finnish("Vastaa pyyntöihin"))))));
    assertThat(PrivacyNotice.of(draft, DAY).text(Language.SV).warnings())
        .containsExactly(new MissingTranslation(Language.SV, "jointControllers[PARENT].share"));
  }
}
