package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.Collecting.FORM;
import static fi.rekisteri.core.informing.Collecting.beside;
import static fi.rekisteri.core.informing.Collecting.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.informing.InformationWarning.Kind;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What is told at a point is that of its purposes and of people in its role, and says where not.
 */
class NarrowedPointTest {
  private static final CollectionPoint ORDER = FORM.pursuing(Purpose.ORDER_MANAGEMENT);
  private static final String WHOLE = "The periods are those of the whole register";

  private static String text(CollectionPoint point) {
    return beside(point).text(Language.EN);
  }

  private static String part(CollectionPoint point, String heading) {
    return text(point).split("\n" + heading + "\n", 2)[1].split("\n\n", 2)[0];
  }

  private static List<InformationWarning> warnings(CollectionPoint point) {
    return beside(point).warnings(Language.EN);
  }

  @Test
  @DisplayName("Art. 13(1)(e) purposes that are left out take their recipients with them")
  void recipientsAreNarrowed() {
    String heading = "Who receives the data";
    assertThat(part(FORM, heading)).contains("Debt collection agency", "Credit information");
    assertThat(part(ORDER, heading))
        .doesNotContain("Debt collection agency", "Credit information")
        .as("who processes for the register as a whole is told all the same")
        .contains("Partner that runs servers");
    assertThat(part(FORM.pursuing(Purpose.DEBT_COLLECTION), heading))
        .contains("Debt collection agency")
        .doesNotContain("Credit information");
  }

  @Test
  @DisplayName("Art. 13(1)(e) a recipient of whom nobody says on which ground is never left out")
  void recipientWithoutGroundStays() {
    Recipient partner =
        Recipient.category(
            "PARTNER",
            LocalizedText.of("Kumppani", "Kompanjon", "Some partner"),
            Recipient.Role.SEPARATE_CONTROLLER,
            Set.of(CustomerFields.NAME));
    RegisterDraft draft = complete().toBuilder().recipient(partner).draft();
    assertThat(Collecting.of(draft, ORDER).text(Language.EN)).contains("Some partner");
  }

  @Test
  @DisplayName("Art. 13(2)(a) periods that are not narrowed say so, and only then")
  void periodsSayWhoseTheyAre() {
    assertThat(part(ORDER, "How long the data is kept")).contains(WHOLE);
    assertThat(text(FORM)).doesNotContain(WHOLE);
  }

  @Test
  @DisplayName("S33.4 periods are counted from what comes to people in the role")
  void anchorsAreOfTheRole() {
    String heading = "How long the data is kept";
    assertThat(part(FORM, heading))
        .contains("10 years, counted from the end of the customership")
        .doesNotContain("affiliation", "last contact");
    assertThat(part(FORM.of(SubjectRole.ORG_CONTACT_PERSON), heading))
        .contains("affiliation")
        .doesNotContain("end of the customership", "last contact");
    assertThat(part(FORM.of(SubjectRole.PROSPECT), heading))
        .contains("last contact")
        .doesNotContain("customership", "affiliation");
  }

  @Test
  @DisplayName("S32 what may hold the data longer is told, and what holds other data is not")
  void holdsAreTold() {
    CollectionPoint phone = CollectionPoint.asking(Channel.WEB, CustomerFields.PHONE);
    String heading = "How long the data is kept";
    String held = "Single data is kept longer only where one of the following requires it";
    assertThat(part(phone, heading))
        .contains(held, label("LEGAL_CLAIM"), label("COMPLAINT"))
        .doesNotContain(label("OPEN_INVOICE"), label("CONTACT_PERSON_ROLE"));
    assertThat(part(phone.of(SubjectRole.ORG_CONTACT_PERSON), heading))
        .contains(label("CONTACT_PERSON_ROLE"));
    RegisterDraft free =
        complete().toBuilder()
            .change(c -> c.retentionPolicy(policy -> policy.withHolds(List.of())))
            .draft();
    assertThat(Collecting.of(free, phone).text(Language.EN)).doesNotContain(held);
  }

  private static String label(String hold) {
    return complete().retentionPolicy().hold(hold).orElseThrow().label().in(Language.EN);
  }

  @Test
  @DisplayName("S2.2 a purpose that is named and not told is a warning with the reason")
  void namedAndNotToldIsAWarning() {
    assertThat(warnings(ORDER)).isEmpty();
    assertThat(
            warnings(
                FORM.of(SubjectRole.PROSPECT)
                    .pursuing(
                        Purpose.ORDER_MANAGEMENT, Purpose.PUBLICATION, Purpose.DEBT_COLLECTION)))
        .filteredOn(one -> one.kind() == Kind.NOT_PURSUED)
        .extracting(InformationWarning::path)
        .containsExactlyInAnyOrder(
            "activities[PUBLICATION].status", "activities[DEBT_COLLECTION].bases[PROSPECT]");
    assertThat(
            warnings(
                CollectionPoint.asking(Channel.WEB, CustomerFields.PHONE)
                    .pursuing(Purpose.INVOICING)))
        .extracting(InformationWarning::path)
        .contains("activities[INVOICING].fields", "fields[phone]");
  }

  @Test
  @DisplayName("Art. 5(1)(c) a field that nothing but people's own requests needs is a warning")
  void fieldWithoutPurposeIsAWarning() {
    FieldSchema<?> code =
        FieldSchema.optional(
            CustomerFields.IDENTITY_CODE,
            DataCategory.CONTACT,
            LocalizedText.of("Tunnus", "Beteckning", "Code"));
    CollectionPoint point =
        CollectionPoint.asking(Channel.WEB, CustomerFields.NAME, CustomerFields.IDENTITY_CODE);
    RegisterDraft unneeded = complete().toBuilder().field(code).draft();
    InformationWarning missing =
        new InformationWarning(Kind.NO_PURPOSE, InformationPoint.PURPOSES, "fields[identityCode]");
    assertThat(Collecting.of(unneeded, point).warnings(Language.EN)).containsExactly(missing);
    RegisterDraft forRights =
        complete().toBuilder()
            .field(code)
            .change(c -> c.bind(CustomerFields.IDENTITY_CODE, Purpose.RIGHTS))
            .draft();
    assertThat(Collecting.of(forRights, point).warnings(Language.EN)).containsExactly(missing);
    RegisterDraft needed =
        complete().toBuilder()
            .field(code)
            .change(c -> c.bind(CustomerFields.IDENTITY_CODE, Purpose.ORDER_MANAGEMENT))
            .draft();
    assertThat(Collecting.of(needed, point).warnings(Language.EN)).isEmpty();
  }
}
