package fi.rekisteri.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPolicyTest {
  private static final RuleId LAW = new RuleId("F10");
  private static final RetentionPolicy POLICY =
      RetentionPolicy.FIRST.withBookkeeping(
          List.of(
              new BookkeepingPeriod(LocalDate.of(2016, 1, 1), 6, 10, LAW),
              new BookkeepingPeriod(LocalDate.of(2030, 1, 1), 7, 12, LAW)));

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, 2030-12-31, 2034-03-31",
    "2024-12-31, 2030-12-31, 2034-12-31",
    "2024-02-29, 2030-12-31, 2034-02-28",
    "2029-12-31, 2035-12-31, 2039-12-31",
    "2030-01-01, 2037-12-31, 2042-01-01",
    "2015-12-31, 2021-12-31, 2025-12-31"
  })
  @DisplayName("F10, F11 vouchers and books are held by the law of their financial year's end")
  void booksAreHeldByTheirYear(LocalDate end, LocalDate vouchers, LocalDate books) {
    BookkeepingPeriod period = POLICY.bookkeepingFor(end).orElseThrow();
    assertThat(period.vouchersThrough(end)).isEqualTo(vouchers);
    assertThat(period.booksThrough(end)).isEqualTo(books);
  }

  @Test
  @DisplayName("law 8: without a table nothing is guessed")
  void noTableTellsNothing() {
    assertThat(RetentionPolicy.FIRST.bookkeepingFor(LocalDate.of(2024, 3, 31))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, -1})
  @DisplayName("law 5: one person approves, or two")
  void otherApprovalsAreRefused(int approvals) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withApprovals(approvals))
        .withMessageContaining("one person approves");
  }

  @Test
  @DisplayName("law 5: ten years and one approval unless the host says otherwise")
  void firstPolicy() {
    assertThat(RetentionPolicy.FIRST.longest()).isEqualTo(Period.ofYears(10));
    assertThat(RetentionPolicy.FIRST.approvals()).isEqualTo(1);
    assertThat(POLICY.withApprovals(2).withLongest(Period.ofYears(5)))
        .isEqualTo(
            new RetentionPolicy(List.of(), List.of(), POLICY.bookkeeping(), Period.ofYears(5), 2));
    assertThat(POLICY.contactPersonHold()).isEqualTo(ContactPersonHold.ROLE_ACTIVE);
    RetentionPolicy longer = POLICY.withContactPersonHold(ContactPersonHold.RETENTION_PERIOD);
    assertThat(longer.withApprovals(2).contactPersonHold())
        .as("S84.4 a copy keeps it")
        .isEqualTo(ContactPersonHold.RETENTION_PERIOD);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "6, 0", "-1, 10"})
  @DisplayName("F10, F11 a period of no year is refused")
  void noYearIsRefused(int vouchers, int books) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BookkeepingPeriod(LocalDate.of(2016, 1, 1), vouchers, books, LAW));
  }
}
