package fi.rekisteri.core.notice;

import static fi.rekisteri.core.notice.SampleNotice.DAY;
import static fi.rekisteri.core.notice.SampleNotice.DEFINITION;
import static fi.rekisteri.core.notice.SampleNotice.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A right that hangs on the legal basis is told to those whose basis opens it. */
class HoldersTest {
  private static final LegalBasis TASK = new LegalBasis.PublicTask(text("task"));
  private static final LegalBasis CONTRACT = new LegalBasis.Contract();

  private static String row(Map<SubjectRole, LegalBasis> bases, String title) {
    RegisterDraft draft =
        RegisterDefinition.builder(DEFINITION.id())
            .field(DEFINITION.field(CustomerFields.NAME.path()).orElseThrow())
            .activity(
                ProcessingActivity.active(
                    new Purpose("TASK"), text("use"), bases, Set.of(CustomerFields.NAME)))
            .draft();
    String notice = PrivacyNotice.of(draft, DAY).markdown(Language.EN).text();
    return notice.split("## " + title + "\n", 2)[1].split("\n## ", 2)[0];
  }

  private static final Map<SubjectRole, LegalBasis> MIXED =
      Map.of(SubjectRole.CUSTOMER, CONTRACT, SubjectRole.ORG_CONTACT_PERSON, TASK);

  @Test
  @DisplayName("S82, Art. 21(1) a purpose that some may object to says who")
  void objectionSaysWho() {
    assertThat(row(MIXED, "Right to object")).contains("- Contact person of an organisation: use");
    assertThat(row(Map.of(SubjectRole.CUSTOMER, TASK), "Right to object"))
        .as("control: where all may, nobody is named")
        .contains("\n- use in English");
  }

  @Test
  @DisplayName("S71, Art. 20(1) data that some may have moved says who")
  void portabilitySaysWho() {
    String title = "Right to move data from one system to another";
    assertThat(row(MIXED, title)).contains("- Customer: Name");
    assertThat(row(Map.of(SubjectRole.CUSTOMER, CONTRACT), title)).contains("\n- Name");
  }
}
