package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.PARTNER;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartyCheckTest {
  @ParameterizedTest
  @EnumSource(names = {"AUTHORITY_UPDATE_SERVICE", "COMPANY_UPDATE_SERVICE"})
  @DisplayName("S26.1 an update service supplies name and contact data only")
  void updateServiceBeyondNameAndContactIsRefused(SourceKind kind) {
    Set<DataCategory> more = Set.of(DataCategory.NAME, DataCategory.ORDER_HISTORY);
    assertThat(problemsAfter(b -> b.source(new SourceDeclaration(kind, more, Set.of(), TEXT))))
        .singleElement()
        .asString()
        .startsWith("sources[" + kind + "].categories: ");
    Set<DataCategory> allowed = Set.of(DataCategory.NAME, DataCategory.CONTACT);
    assertThat(problemsAfter(b -> b.source(new SourceDeclaration(kind, allowed, Set.of(), TEXT))))
        .isEmpty();
  }

  @Test
  @DisplayName("S27.1 a subcontractor that supplies data is a declared recipient")
  void unknownSubcontractorIsRefused() {
    assertThat(problemsAfter(builder -> builder.source(subcontractor("STRANGER"))))
        .singleElement()
        .asString()
        .startsWith("sources[SUBCONTRACTOR].parties[STRANGER]: ");
    assertThat(problemsAfter(builder -> builder.source(subcontractor(PARTNER)))).isEmpty();
  }

  @Test
  @DisplayName("a kind of source stands once")
  void sameSourceTwiceIsRefused() {
    assertThat(
            problemsAfter(
                builder ->
                    builder.source(
                        new SourceDeclaration(SourceKind.DATA_SUBJECT, Set.of(), Set.of(), TEXT))))
        .containsExactly("sources[DATA_SUBJECT]: declared more than once; keep one");
  }

  @Test
  @DisplayName("a recipient code stands once")
  void sameRecipientTwiceIsRefused() {
    assertThat(problemsAfter(builder -> builder.recipient(recipient(PARTNER, Set.of(NAME)))))
        .containsExactly("recipients[PARTNER]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S14.3 a recipient's scope lies inside the declared fields")
  void scopeOutsideTheSchemaIsRefused() {
    assertThat(problemsAfter(b -> b.recipient(recipient("OTHER", Set.of(NAME, UNDECLARED)))))
        .containsExactly("recipients[OTHER].fields[shoeSize]: is not declared (S14.3)");
  }

  @Test
  @DisplayName("S7.2 a scope of all fields needs a reason, and an empty one is a mistake")
  void scopeOfAllOrNothingIsRefused() {
    assertThat(problemsAfter(builder -> builder.recipient(recipient("OTHER", Set.of()))))
        .singleElement()
        .asString()
        .startsWith("recipients[OTHER].fields: names no field");
    Recipient all = recipient("OTHER", Set.of(NAME, EMAIL));
    assertThat(problemsAfter(builder -> builder.recipient(all)))
        .singleElement()
        .asString()
        .startsWith("recipients[OTHER].fields: names every field");
    Recipient explained =
        new Recipient("OTHER", TEXT, all.role(), all.fields(), Optional.empty(), Optional.of(TEXT));
    assertThat(problemsAfter(builder -> builder.recipient(explained))).isEmpty();
  }

  private static SourceDeclaration subcontractor(String party) {
    return new SourceDeclaration(
        SourceKind.SUBCONTRACTOR, Set.of(DataCategory.CONTACT), Set.of(party), TEXT);
  }

  private static Recipient recipient(String code, Set<FieldKey<?>> fields) {
    return Recipient.category(code, TEXT, Recipient.Role.PROCESSOR, fields);
  }
}
