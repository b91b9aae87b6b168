package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Damaged columns: what reads them gives what they hold, or the one refusal that it declares. */
class PackedFuzzTest {
  private static final int CASES = 40_000;

  @Test
  @DisplayName("A4 damaged packed fields give other fields or a refusal, never more than is there")
  void damagedFieldsAreBorne() {
    List<byte[]> valid = new ArrayList<>();
    for (int count = 0; count < 5; count++) {
      List<SealedField> fields = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        fields.add(new SealedField("päiväys" + i, i == 0 ? "" : "e" + i, new byte[34 * i]));
      }
      valid.add(PackedFields.pack(fields));
    }
    int read = Damage.of(valid).run(CASES, input -> size(PackedFields.unpack(input)));
    assertThat(read).as("control: some can be read").isPositive();
  }

  /** What was read is no more than what is there, but for the up to eight bytes of the head. */
  private static int size(List<SealedField> fields) {
    return fields.stream().mapToInt(field -> 3 + Math.max(0, field.blob().length - 8)).sum();
  }

  @Test
  @DisplayName("A7 damaged packed tags give other tags or a refusal, never more than is there")
  void damagedTagsAreBorne() {
    List<byte[]> valid = new ArrayList<>();
    for (int count = 0; count < 5; count++) {
      List<SearchTag> tags = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        tags.add(new SearchTag("byEmail" + i, i, new byte[16], i % 2 == 0));
      }
      valid.add(PackedTags.pack(tags));
    }
    int read =
        Damage.of(valid)
            .run(
                CASES,
                input ->
                    PackedTags.unpack(input).stream().mapToInt(tag -> 7 + tag.tag().length).sum());
    assertThat(read).as("control: some can be read").isPositive();
  }

  @Test
  @DisplayName("A4 damaged customerships give other customerships or a refusal")
  void damagedPeriodsAreBorne() {
    CustomershipPeriod open = CustomershipPeriod.from(LocalDate.of(2024, 2, 29));
    CustomershipPeriod ended = open.endedOn(LocalDate.of(2024, 3, 1), EndReason.INACTIVITY);
    List<byte[]> valid = new ArrayList<>();
    for (List<CustomershipPeriod> periods : List.of(List.of(open), List.of(ended, open))) {
      valid.add(PeriodText.write(periods).getBytes(UTF_8));
    }
    int read =
        Damage.of(valid).run(CASES, input -> 10 * PeriodText.read(new String(input, UTF_8)).size());
    assertThat(read).as("control: some can be read").isPositive();
  }

  @Test
  @DisplayName("control: a reader that throws another failure, or reads too much, is noticed")
  void carelessReaderIsNoticed() {
    List<byte[]> valid =
        List.of(PackedTags.pack(List.of(new SearchTag("a", 1, new byte[4], true))));
    assertThatThrownBy(() -> Damage.of(valid).run(CASES, input -> 0 * input[3]))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("seed")
        .hasCauseInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Damage.of(valid).run(CASES, input -> 1000))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("read 1000");
  }
}
