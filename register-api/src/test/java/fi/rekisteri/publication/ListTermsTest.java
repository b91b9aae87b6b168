package fi.rekisteri.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.LabelFormat.Extent;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists, labels and hashes are. */
class ListTermsTest {
  private static final LocalizedText TEXT = LocalizedText.of("Lista", "Lista", "List");
  private static final byte[] SALT = new byte[ContentHash.SALT_BYTES];

  @Test
  @DisplayName("S10.1 a list means mailing labels; its purpose follows from what it is")
  void listMeansLabels() {
    PublicationList labels = PublicationList.labels("NEWS", TEXT);
    assertThat(labels.type()).isEqualTo(ListType.MAILING_LABELS);
    assertThat(labels.purpose()).isEqualTo(Purpose.DIRECT_MARKETING);
    assertThat(labels.fields())
        .isEqualTo(
            Set.of(CustomerFields.NAME, CustomerFields.AFFILIATION, CustomerFields.POSTAL_ADDRESS));
    assertThat(ListType.ELECTRONIC.purpose()).isEqualTo(Purpose.PUBLICATION);
    assertThat(ListType.PRINTED.purpose()).isEqualTo(Purpose.PUBLICATION);
  }

  @Test
  @DisplayName("S10.2 both prohibitions, of publication and of marketing, close labels")
  void bothProhibitionsCloseLabels() {
    assertThat(ListType.MAILING_LABELS.closedBy())
        .contains(ProhibitionScope.PUBLICATION, ProhibitionScope.DIRECT_MARKETING);
    assertThat(ListType.values())
        .allMatch(type -> type.closedBy().contains(ProhibitionScope.PUBLICATION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "labels", "A-B", "A__B", "_A", "A "})
  @DisplayName("a code of another form is refused")
  void otherCodesAreRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicationList.labels(code, TEXT));
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  @DisplayName("S9.4 every refusal has a reason, and one that has a name of its own keeps it")
  void everyRefusalHasAReason(ErrorCode code) {
    Exclusion reason = Exclusion.of(code);
    assertThat(reason == Exclusion.NOT_PERMITTED || reason.name().equals(code.name())).isTrue();
  }

  @Test
  @DisplayName("S9.4 the hash tells lists apart by every part, order and household")
  void hashTellsListsApart() {
    ListEntry one = entry("Aino", "Laine", "Katu 1");
    ListEntry other = entry("Aino", "Laine", "Katu 11");
    ListEntry together =
        new ListEntry(
            List.of(one.people().get(0), other.people().get(0)), Optional.empty(), one.address());
    List<List<ListEntry>> lists =
        List.of(
            List.of(),
            List.of(one),
            List.of(other),
            List.of(one, other),
            List.of(other, one),
            List.of(one, one),
            List.of(together));
    assertThat(lists.stream().map(list -> ContentHash.of(SALT, list))).doesNotHaveDuplicates();
    assertThat(ContentHash.of(SALT, List.of(one))).isEqualTo(ContentHash.of(SALT, List.of(one)));
  }

  private static ListEntry entry(String given, String family, String street) {
    ListEntry.Person person =
        new ListEntry.Person(CustomerId.random(), PersonName.of(given, family), Optional.empty());
    return new ListEntry(
        List.of(person),
        Optional.empty(),
        Optional.of(PostalAddress.of(street, "00530", "Helsinki", "FI")));
  }

  @Test
  @DisplayName("law 10: printing a list, a line or a person shows nobody")
  void printingShowsNobody() {
    ListEntry entry = entry("Aino", "Laine", "Katu 1");
    assertThat(entry.toString() + entry.people()).doesNotContain("Aino", "Laine", "Katu");
  }

  @Test
  @DisplayName("S10 common sheets lie on A4, in the middle, without overlapping")
  void commonSheetsLieOnA4() {
    assertThat(LabelFormat.COMMON).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
    for (LabelFormat format : LabelFormat.COMMON) {
      double right = format.margin().width() + (format.columns() - 1) * format.pitch().width();
      assertThat(right + format.label().width() + format.margin().width())
          .as(format.code())
          .isBetween(209.9, 210.1);
      double down = format.margin().height() + (format.rows() - 1) * format.pitch().height();
      assertThat(down + format.label().height() + format.margin().height())
          .as(format.code())
          .isBetween(296.9, 297.1);
    }
  }

  @Test
  @DisplayName("a sheet whose labels overlap, leave it or hold no address is refused")
  void impossibleSheetsAreRefused() {
    Extent label = new Extent(70, 37);
    Extent none = new Extent(0, 0);
    Extent close = new Extent(60, 37);
    Extent tiny = new Extent(20, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabelFormat("x", 3, 8, label, none, close));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabelFormat("x", 4, 8, label, none, label));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabelFormat("x", 1, 1, tiny, none, tiny));
    assertThatIllegalArgumentException().isThrownBy(() -> new Extent(-1, 5));
  }
}
