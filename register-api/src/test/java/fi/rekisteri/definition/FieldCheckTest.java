package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.WORDS;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import fi.rekisteri.processing.SearchPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldCheckTest {
  private static final ProcessingActivity RIGHTS =
      SmallRegister.activity(
              Purpose.RIGHTS,
              new LegalBasis.LegalObligation("Regulation (EU) 2016/679, Art. 12-22"))
          .evenRestricted(RestrictionException.OWN_RIGHTS);

  @Test
  @DisplayName("S13.1 a field path stands once, and a third time is not told twice")
  void samePathTwiceIsRefused() {
    FieldSchema<?> again = FieldSchema.optional(NAME, DataCategory.NAME, TEXT);
    assertThat(problemsAfter(builder -> builder.field(again).field(again)))
        .containsExactly("fields[name]: declared more than once; keep one");
  }

  @Test
  @DisplayName("G5.1e, S5.1 a category without a retention rule would be kept forever")
  void categoryWithoutRetentionIsRefused() {
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .field(FieldSchema.optional(UNDECLARED, DataCategory.BILLING, TEXT))
                        .change(
                            changes ->
                                changes
                                    .bind(UNDECLARED, Purpose.ORDER_MANAGEMENT)
                                    .supply(DataCategory.BILLING, SourceKind.DATA_SUBJECT))))
        .singleElement()
        .asString()
        .startsWith("fields[shoeSize].category: BILLING has no retention rule");
  }

  @Test
  @DisplayName("G5.1c a field that no purpose needs is refused")
  void unboundFieldIsRefused() {
    FieldSchema<?> spare = FieldSchema.optional(UNDECLARED, DataCategory.CONTACT, TEXT);
    assertThat(problemsAfter(builder -> builder.field(spare)))
        .containsExactly(
            "fields[shoeSize]: is bound to no purpose; bind it to those that need it (G5.1c)");
  }

  @Test
  @DisplayName("S67.1 a field that requests could not see is refused where requests are declared")
  void fieldOutsideRightsIsRefused() {
    assertThat(problemsAfter(builder -> builder.activity(RIGHTS)))
        .containsExactly(
            "fields[email]: is not bound to RIGHTS, so requests could not be answered;"
                + " bind it (S67.1)");
  }

  @Test
  @DisplayName("S67.1 control: a field bound to RIGHTS is accepted")
  void fieldInsideRightsIsAccepted() {
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .activity(RIGHTS)
                        .change(changes -> changes.bind(EMAIL, Purpose.RIGHTS))))
        .isEmpty();
  }

  @Test
  @DisplayName("S25 a category that no source supplies could never be filled")
  void categoryWithoutSourceIsRefused() {
    assertThat(
            problemsAfter(
                builder ->
                    builder.change(
                        changes ->
                            changes.source(
                                SourceKind.DATA_SUBJECT,
                                source -> source.withCategories(Set.of(DataCategory.NAME))))))
        .containsExactly(
            "fields[email].category: CONTACT is supplied by no source; add it to one"
                + " (S25 to S28)");
  }

  @Test
  @DisplayName("a search key id stands once")
  void sameSearchKeyTwiceIsRefused() {
    SearchKey<?> search = search("byName", NAME);
    assertThat(problemsAfter(builder -> builder.searchKey(search).searchKey(search)))
        .containsExactly("searchKeys[byName]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S45.3 a search key is over a declared field")
  void searchKeyOverUndeclaredFieldIsRefused() {
    assertThat(problemsAfter(builder -> builder.searchKey(search("byShoe", UNDECLARED))))
        .singleElement()
        .asString()
        .startsWith("searchKeys[byShoe].field: shoeSize is not declared");
  }

  @Test
  @DisplayName("S45.3 a search key over a field of the same path and another type is refused")
  void searchKeyOfAnotherTypeIsRefused() {
    FieldKey<Integer> impostor =
        FieldKey.of(
            "name",
            Cardinality.ONE,
            FieldType.of(Integer.class, String::valueOf, Integer::valueOf));
    FieldKey<String> several = FieldKey.of("name", Cardinality.SEVERAL, WORDS);
    for (FieldKey<?> key : List.of(impostor, several)) {
      assertThat(problemsAfter(builder -> builder.searchKey(search("byName", key))))
          .singleElement()
          .asString()
          .startsWith("searchKeys[byName].field: name is declared with another type");
    }
  }

  @Test
  @DisplayName("S45.3 each field of a compound search key is declared, and no collection")
  void compoundSearchKeyIsOverDeclaredFields() {
    FieldKey<String> visits = FieldKey.of("visits", Cardinality.COLLECTION, WORDS);
    assertThat(problemsAfter(builder -> builder.searchKey(pair(NAME, EMAIL)))).isEmpty();
    assertThat(problemsAfter(builder -> builder.searchKey(pair(NAME, UNDECLARED))))
        .containsExactly("searchKeys[pair].field: shoeSize is not declared; declare it (S45.3)");
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .field(FieldSchema.optional(visits, DataCategory.CONTACT, TEXT))
                        .change(changes -> changes.bind(visits, Purpose.ORDER_MANAGEMENT))
                        .searchKey(pair(NAME, visits))
                        .searchKey(search("byVisit", visits))))
        .containsExactly(
            "searchKeys[pair].field: visits is a collection, which is not indexed (S45.3)",
            "searchKeys[byVisit].field: visits is a collection, which is not indexed (S45.3)");
  }

  @Test
  @DisplayName("S45.3 a field that is taken away takes its compound search keys along")
  void removedFieldTakesItsSearchKeys() {
    RegisterDefinition definition =
        SmallRegister.complete()
            .field(FieldSchema.optional(UNDECLARED, DataCategory.CONTACT, TEXT))
            .searchKey(pair(NAME, UNDECLARED))
            .searchKey(search("byName", NAME))
            .change(changes -> changes.bind(UNDECLARED, Purpose.ORDER_MANAGEMENT))
            .change(changes -> changes.withoutField("shoeSize"))
            .build();
    assertThat(definition.searchKeys()).extracting(SearchKey::id).containsExactly("byName");
  }

  @Test
  @DisplayName("control: a search key over a declared field is accepted")
  void searchKeyOverDeclaredFieldIsAccepted() {
    assertThat(problemsAfter(builder -> builder.searchKey(search("byName", NAME)))).isEmpty();
  }

  private static SearchKey<String> pair(FieldKey<?> first, FieldKey<?> second) {
    return SearchKey.compound("pair", part(first), part(second));
  }

  private static <T> SearchPart<T, String> part(FieldKey<T> field) {
    return new SearchPart<>(
        field, Normalisation.NAME, value -> Optional.of(value.toString()), query -> query);
  }

  private static <T> SearchKey<String> search(String id, FieldKey<T> field) {
    return new SearchKey<>(
        id,
        field,
        Normalisation.NAME,
        Uniqueness.SHARED,
        value -> Optional.of(value.toString()),
        query -> query);
  }
}
