package fi.rekisteri.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.Fuzz;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceCodecTest {
  private static RecordedChoice read(String json) {
    return ChoiceCodec.read(Ledger.ID, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("Art. 7(1) what version 1 of the ledger wrote is still read, every kind of choice")
  void frozenLedgerIsRead() throws IOException {
    assertThat(Ledger.frozen().stream().map(ChoiceCodecTest::read))
        .containsExactlyElementsOf(Ledger.choices());
    assertThat(Ledger.choices().stream().map(recorded -> recorded.choice().getClass()).distinct())
        .as("every kind")
        .hasSize(Choice.class.getPermittedSubclasses().length);
  }

  @Test
  @DisplayName("Art. 7(1) the same choice is written as the same bytes as by version 1")
  void frozenLedgerIsWrittenAgain() throws IOException {
    assertThat(
            Ledger.choices().stream()
                .map(ChoiceCodec::write)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
        .containsExactlyElementsOf(Ledger.frozen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[1]",
        "{\"v\":2}",
        "{\"v\":1,\"recordedAt\":\"NaN\",\"recordedBy\":\"m\"}",
        "{\"v\":1,\"v\":1}"
      })
  @DisplayName("law 9: what is no choice of a known version is refused, not guessed")
  void unknownFormIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).satisfies(ChoiceCodecTest::isRefusal);
  }

  @Test
  @DisplayName("Art. 32 damaged bytes give a choice or a coded refusal, and cost little")
  void damagedBytesAreRefused() {
    List<byte[]> valid = Ledger.choices().stream().map(ChoiceCodec::write).toList();
    int read =
        Fuzz.of(valid)
            .run(
                20_000,
                input -> ChoiceCodec.read(Ledger.ID, input),
                thrown -> {
                  isRefusal(thrown);
                  return true;
                });
    assertThat(read).as("control: some are readable").isPositive();
  }

  @Test
  @DisplayName("law 9: a kind, constant or date that is not known is refused in every line")
  void unknownPartsAreRefused() throws IOException {
    List<String> frozen = Ledger.frozen();
    frozen.stream()
        .map(line -> line.replaceFirst("\"kind\":\"", "\"kind\":\"un"))
        .forEach(
            line -> assertThatThrownBy(() -> read(line)).satisfies(ChoiceCodecTest::isRefusal));
    frozen.stream()
        .map(line -> line.replaceFirst("\"at\":\"2026-11-22", "\"at\":\"2026-02-30"))
        .forEach(
            line -> assertThatThrownBy(() -> read(line)).satisfies(ChoiceCodecTest::isRefusal));
  }

  private static void isRefusal(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            CorruptDataException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT))
        .hasNoCause();
  }
}
