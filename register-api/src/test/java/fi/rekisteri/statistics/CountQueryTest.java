package fi.rekisteri.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountQueryTest {
  private static Dimension.ByNumber orders(Integer... from) {
    return new Dimension.ByNumber("orders", CustomerFields.ORDER, List.of(from));
  }

  private static Dimension.ByValue<CustomerNumber> series(String name, List<String> labels) {
    return new Dimension.ByValue<>(
        name, CustomerFields.CUSTOMER_NUMBER, labels, number -> number.value().substring(0, 1));
  }

  @Test
  @DisplayName("S4.2 five people unless more or less are asked for; one alone is refused")
  void thresholdIsFiveAndNeverOne() {
    assertThat(CountQuery.by(Dimension.role()).threshold().people()).isEqualTo(5);
    for (int refused : new int[] {-5, 0, 1, 1001}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new AnonymityThreshold(refused));
    }
    AnonymityThreshold two = new AnonymityThreshold(2);
    assertThat(two.isSmall(0)).isFalse();
    assertThat(two.isSmall(1)).isTrue();
    assertThat(two.isSmall(2)).isFalse();
  }

  @Test
  @DisplayName("S4.2 labels are a closed list of short words, each once")
  void labelsAreClosed() {
    Dimension.ByValue<CustomerNumber> series = series("series", List.of("A", "B"));
    assertThat(series.labels()).containsExactly("A", "B", "other", "none");
    assertThat(series.indexOf(CustomerNumber.of("B-1"))).isEqualTo(1);
    assertThat(series.indexOf(CustomerNumber.of("C-1"))).isEqualTo(2);
    for (List<String> refused :
        List.of(List.of("A", "A"), List.of("other"), List.of(""), List.of("a\nb"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> series("series", refused));
    }
    List<String> many = IntStream.range(0, 400).mapToObj(Integer::toString).toList();
    assertThatIllegalArgumentException().isThrownBy(() -> series("series", many));
    assertThatIllegalArgumentException().isThrownBy(() -> series("Series!", List.of("A")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Dimension.ByValue<>(
                    "mail", CustomerFields.EMAIL, List.of(), mail -> mail.value()));
  }

  @Test
  @DisplayName("S4.2 ranges of numbers leave no gap")
  void rangesLeaveNoGap() {
    Dimension.ByNumber orders = orders(0, 1, 5);
    assertThat(orders.labels()).containsExactly("0", "1-4", "5+");
    assertThat(IntStream.of(0, 1, 4, 5, 99).map(orders::indexOf)).containsExactly(0, 1, 1, 2, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> orders(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> orders(0, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> orders());
  }

  @Test
  @DisplayName("S4.2 a table has one or two dimensions, and not too many cells")
  void tableIsSmall() {
    Dimension role = Dimension.role();
    assertThatIllegalArgumentException().isThrownBy(() -> CountQuery.by(role, role));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CountQuery(List.of(), AnonymityThreshold.DEFAULT));
    List<String> labels = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountQuery.by(series("one", labels), series("two", labels)));
  }

  @Test
  @DisplayName("S4.2 a table is asked by its labels only, and fits its headings")
  void tableIsAskedByLabels() {
    Count six = new Count.Published(6);
    List<Heading> headings = List.of(new Heading("series", List.of("A")));
    Map<ErrorCode, Count> nobody = Map.of();
    CountTable table =
        new CountTable(
            AnonymityThreshold.DEFAULT, headings, List.of(List.of(six), List.of(six)), nobody);
    assertThat(table.count("A")).isEqualTo(table.total()).isEqualTo(six);
    assertThat(six.<String>fold(Long::toString, () -> "x")).isEqualTo("6");
    assertThat(Count.SUPPRESSED.<String>fold(Long::toString, () -> "x")).isEqualTo("x");
    assertThatIllegalArgumentException().isThrownBy(() -> table.count("B"));
    assertThatIllegalArgumentException().isThrownBy(() -> table.columnTotal("A"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CountTable(
                    AnonymityThreshold.DEFAULT, headings, List.of(List.of(six)), nobody));
  }
}
