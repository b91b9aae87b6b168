package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionChangesTest {
  @Test
  @DisplayName("a field is bound to a purpose and keeps the others bound")
  void bindAddsAField() {
    RegisterDefinition definition =
        SmallRegister.complete()
            .activity(SmallRegister.activity(Purpose.INVOICING, new LegalBasis.Contract()))
            .change(c -> c.bind(EMAIL, Purpose.INVOICING))
            .build();
    ProcessingActivity activity = definition.activity(Purpose.INVOICING).orElseThrow();
    assertThat(activity.fields()).containsExactlyInAnyOrder(NAME, EMAIL);
    assertThat(activity.status()).isEqualTo(ActivityStatus.ACTIVE);
  }

  @Test
  @DisplayName("S25 a source supplies one more category and keeps the others, like its parties")
  void supplyAddsACategory() {
    RegisterDefinition before = SmallRegister.complete().build();
    RegisterDefinition after =
        changed(c -> c.supply(DataCategory.BILLING, SourceKind.DATA_SUBJECT));
    assertThat(after.sources())
        .containsExactly(
            before
                .sources()
                .get(0)
                .withCategories(
                    Set.of(DataCategory.NAME, DataCategory.CONTACT, DataCategory.BILLING)));
  }

  @Test
  @DisplayName("S5.1 a purpose is switched off and on")
  void statusIsSet() {
    RegisterDefinition off =
        changed(c -> c.status(ActivityStatus.SUSPENDED, Purpose.ORDER_MANAGEMENT));
    assertThat(orders(off).status()).isEqualTo(ActivityStatus.SUSPENDED);
    assertThat(orders(off).bases()).isEqualTo(orders(SmallRegister.complete().build()).bases());
  }

  @Test
  @DisplayName("S14 a recipient is named, S25 a source described, S33 a period shortened")
  void partsAreAltered() {
    NamedParty party = NamedParty.of("Kumppani Oy", CountryCode.FINLAND);
    SourceDeclaration source =
        new SourceDeclaration(
            SourceKind.DATA_SUBJECT,
            Set.of(DataCategory.NAME, DataCategory.CONTACT),
            Set.of("POSTI"),
            TEXT);
    RegisterDefinition definition =
        changed(
            c ->
                c.recipient(SmallRegister.PARTNER, recipient -> recipient.named(party))
                    .source(SourceKind.DATA_SUBJECT, declared -> source)
                    .retention(DataCategory.NAME, kept(DataCategory.NAME, Period.ofYears(1))));
    assertThat(definition.recipient(SmallRegister.PARTNER).orElseThrow().party()).contains(party);
    assertThat(definition.sources()).containsExactly(source);
    assertThat(definition.retention())
        .filteredOn(rule -> rule.category().equals(DataCategory.NAME))
        .singleElement()
        .isEqualTo(kept(DataCategory.NAME, Period.ofYears(1)));
  }

  @Test
  @DisplayName("a field that is taken away is gone from purposes, recipients and disclosures")
  void withoutFieldUnbindsIt() {
    RegisterDefinition definition =
        SmallRegister.complete()
            .field(FieldSchema.optional(UNDECLARED, DataCategory.NAME, TEXT))
            .disclosureRule(
                new DisclosureRule(
                    DisclosureGround.INVOICING,
                    Purpose.ORDER_MANAGEMENT,
                    Set.of(SmallRegister.PARTNER),
                    Set.of(NAME, EMAIL),
                    Evidence.CASE,
                    TEXT))
            .change(c -> c.bind(UNDECLARED, Purpose.ORDER_MANAGEMENT).withoutField("email"))
            .build();
    assertThat(definition.field("email")).isEmpty();
    assertThat(orders(definition).fields()).containsExactlyInAnyOrder(NAME, UNDECLARED);
    assertThat(definition.disclosureRules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.fields()).containsExactly(NAME));
  }

  @ParameterizedTest
  @MethodSource("changesOfWhatIsNotThere")
  @DisplayName("a change of what is not there is refused at once")
  void changeOfNothingIsRefused(Consumer<DefinitionChanges> change) {
    assertThatIllegalArgumentException().isThrownBy(() -> changed(change));
  }

  static List<Consumer<DefinitionChanges>> changesOfWhatIsNotThere() {
    return List.of(
        c -> c.bind(NAME, Purpose.STATISTICS),
        c -> c.status(ActivityStatus.ACTIVE, Purpose.STATISTICS),
        c -> c.supply(DataCategory.NAME, SourceKind.SUBCONTRACTOR),
        c -> c.field("shoeSize", schema -> schema),
        c -> c.recipient("STRANGER", recipient -> recipient),
        c -> c.source(SourceKind.SUBCONTRACTOR, source -> source),
        c -> c.disclosureRule(DisclosureGround.INVOICING, rule -> rule),
        c -> c.withoutField("shoeSize"),
        c -> c.withoutActivity(Purpose.STATISTICS),
        c -> c.withoutSource(SourceKind.SUBCONTRACTOR),
        c -> c.withoutDisclosureRule(DisclosureGround.INVOICING),
        c -> c.withoutRecipient("STRANGER"));
  }

  private static RegisterDefinition changed(Consumer<DefinitionChanges> change) {
    return SmallRegister.complete().change(change).build();
  }

  private static ProcessingActivity orders(RegisterDefinition definition) {
    return definition.activity(Purpose.ORDER_MANAGEMENT).orElseThrow();
  }
}
