package fi.rekisteri.definition;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ListType;
import fi.rekisteri.publication.PublicationList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Declarations of lists that contradict the rest of a definition. */
class ListCheckTest {
  private static final PublicationList LABELS =
      PublicationList.labels("LABELS", SmallRegister.TEXT).withFields(Set.of(NAME, POSTAL_ADDRESS));

  private static RegisterDefinitionBuilder register() {
    Map<SubjectRole, LegalBasis> bases = Map.of();
    return SmallRegister.complete()
        .change(ListCheckTest::withNamesAndMail)
        .field(FieldSchema.optional(POSTAL_ADDRESS, DataCategory.CONTACT, SmallRegister.TEXT))
        .activity(
            SmallRegister.activity(Purpose.DIRECT_MARKETING, bases, ActivityStatus.SUSPENDED)
                .withFields(Set.of(NAME, POSTAL_ADDRESS, EMAIL)))
        .activity(
            SmallRegister.activity(Purpose.PUBLICATION, bases, ActivityStatus.SUSPENDED)
                .withFields(Set.of(NAME, POSTAL_ADDRESS, EMAIL)))
        .recipient(
            Recipient.category(
                "ANYBODY", SmallRegister.TEXT, Recipient.Role.PUBLIC, Set.of(NAME, EMAIL)));
  }

  /** The small register's own name and e-mail are plain texts. */
  private static void withNamesAndMail(DefinitionChanges changes) {
    changes
        .field("name", own -> FieldSchema.required(NAME, DataCategory.NAME, SmallRegister.TEXT))
        .field(
            "email", own -> FieldSchema.optional(EMAIL, DataCategory.CONTACT, SmallRegister.TEXT));
  }

  @Test
  @DisplayName("S9.3 a host's own field is not taken for a name because it is called so")
  void namesAreNames() {
    assertThat(SmallRegister.problemsAfter(builder -> builder.list(LABELS)))
        .contains("lists[LABELS].fields[name]: is declared with another type");
  }

  private static List<String> problems(PublicationList list) {
    return SmallRegister.problemsOf(register().list(list));
  }

  private static PublicationList published(ListType type, Set<FieldKey<?>> fields) {
    return new PublicationList("LIST", SmallRegister.TEXT, type, fields, Optional.of("ANYBODY"));
  }

  @Test
  @DisplayName("S9 lists that fit are declared, and none is by default")
  void fittingListsAreDeclared() {
    RegisterDefinition definition =
        register().list(LABELS).list(published(ListType.ELECTRONIC, Set.of(NAME, EMAIL))).build();
    assertThat(definition.lists()).hasSize(2);
    assertThat(definition.toBuilder().build().lists()).isEqualTo(definition.lists());
    assertThat(SmallRegister.complete().build().lists()).isEmpty();
  }

  @Test
  @DisplayName("S9.3 a list shows name, organisation and postal address; e-mail on a network only")
  void fieldsAreAWhitelist() {
    assertThat(problems(LABELS.withFields(Set.of(NAME, POSTAL_ADDRESS, PHONE))))
        .anyMatch(problem -> problem.startsWith("lists[LABELS].fields[phone]: stands on no list"));
    assertThat(problems(LABELS.withFields(Set.of(NAME))))
        .anyMatch(problem -> problem.contains("labels need the postal address"));
    assertThat(problems(LABELS.withFields(Set.of(POSTAL_ADDRESS))))
        .anyMatch(problem -> problem.contains("add the name"));
    assertThat(problems(published(ListType.PRINTED, Set.of(NAME, EMAIL))))
        .anyMatch(problem -> problem.contains("electronic lists only"));
    assertThat(problems(LABELS.withFields(Set.of(NAME, POSTAL_ADDRESS, AFFILIATION))))
        .containsExactly("lists[LABELS].fields[affiliation]: is not bound to DIRECT_MARKETING");
  }

  @Test
  @DisplayName("S10.1 a list whose purpose is not declared is refused, and so is a code used twice")
  void purposeIsDeclared() {
    assertThat(SmallRegister.problemsAfter(builder -> builder.list(LABELS)))
        .contains("lists[LABELS].type: DIRECT_MARKETING is not declared as an activity (S3.2)");
    assertThat(SmallRegister.problemsOf(register().list(LABELS).list(LABELS)))
        .containsExactly("lists[LABELS]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S9.1 a purpose that may use restricted data makes no lists")
  void restrictedDataStandsOnNoList() {
    RegisterDefinitionBuilder builder =
        register()
            .list(LABELS)
            .change(
                changes ->
                    changes.activity(
                        Purpose.DIRECT_MARKETING,
                        activity -> activity.evenRestricted(RestrictionException.LEGAL_CLAIMS)));
    assertThat(SmallRegister.problemsOf(builder))
        .anyMatch(problem -> problem.contains("a list may not"));
  }

  @Test
  @DisplayName(
      "S9.5 what is published is for the public, and labels are for a printing house at most")
  void recipientFits() {
    assertThat(
            problems(
                new PublicationList(
                    "LIST", SmallRegister.TEXT, ListType.PRINTED, Set.of(NAME), Optional.empty())))
        .anyMatch(problem -> problem.startsWith("lists[LIST].recipient: is missing"));
    assertThat(problems(LABELS.to("NOBODY")))
        .containsExactly("lists[LABELS].recipient: NOBODY is not declared (S29.1)");
    assertThat(problems(LABELS.to("ANYBODY")))
        .anyMatch(problem -> problem.contains("the role of whoever receives it is PROCESSOR"));
    assertThat(problems(LABELS.to(SmallRegister.PARTNER)))
        .containsExactly("lists[LABELS].fields[postalAddress]: is not its recipient's");
  }
}
