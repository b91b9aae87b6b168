package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.NoticeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of the notice beside the points of the record. */
class NoticeItemsTest {
  private static final Set<String> POINTS =
      Arrays.stream(RecordPoint.values()).map(RecordPoint::place).collect(Collectors.toSet());

  @ParameterizedTest
  @EnumSource(NoticeRow.class)
  @DisplayName("X3 every row of the notice has an item of Art. 30 or Art. 13")
  void everyRowHasAnItem(NoticeRow row) throws IOException {
    List<String> items = NoticeItems.of(row);
    assertThat(items).anyMatch(item -> item.startsWith("30(1)") || item.startsWith("13("));
    assertThat(items)
        .allMatch(item -> POINTS.contains(item) || item.matches("1[34]\\([12]\\)\\([a-g]\\)"));
    assertThat(Files.readString(Path.of("..", "docs", "record-of-processing.md")))
        .contains("| `" + row + "` | " + String.join(", ", items) + " |");
  }

  @Test
  @DisplayName("G30.1 every point of the controller's record is told to people in some row")
  void everyPointIsTold() {
    List<String> told =
        Arrays.stream(NoticeRow.values()).flatMap(row -> NoticeItems.of(row).stream()).toList();
    assertThat(told)
        .contains(
            "30(1)(a)", "30(1)(b)", "30(1)(c)", "30(1)(d)", "30(1)(e)", "30(1)(f)", "30(1)(g)")
        .contains("13(1)(a)", "13(1)(b)", "13(1)(c)", "13(1)(d)", "13(1)(e)", "13(1)(f)")
        .contains("13(2)(a)", "13(2)(b)", "13(2)(c)", "13(2)(d)", "13(2)(e)", "13(2)(f)");
  }
}
