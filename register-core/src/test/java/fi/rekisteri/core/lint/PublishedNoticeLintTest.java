package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.notice.LintSeverity;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the look finds in the notice as it was published: exactly the table of the requirements. */
class PublishedNoticeLintTest {
  private static final RegisterDraft DRAFT = CustomerRegisterNotice.asPublished();
  private static final List<LintFinding> FOUND = NoticeLint.of().look(DRAFT, Clean.TODAY);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "L01 | S2 | ERROR | Art. 13(2)(e)",
        "L02 | S4 S6 S8 S9 S50 | ERROR | Art. 5(1)(b)",
        "L03 | S4 S6 S9 | ERROR | Art. 6(1)",
        "L04 | S12 | ERROR | Art. 13(1)(c), Art. 13(1)(d)",
        "L05 | S11 | ERROR | ''",
        "L06 | S12 S84 | ERROR | Art. 6(1)(b)",
        "L07 | S13 S16 | WARNING | Art. 14(1)(d), Art. 30(1)(c)",
        "L08 | S4 S50 S63 S66 | ERROR | Art. 13(2)(f), Art. 21(2)",
        "L09 | S15 S46 S50 S61 S63 | ERROR | Art. 6(1)(a), F22",
        "L10 | S7 S14 S29 S30 S61 | WARNING | Art. 13(1)(e)",
        "L11 | S37 | WARNING | ''",
        "L12 | S31 S37 S61 | ERROR | Art. 13(1)(f)",
        "L13 | '' | ERROR | Art. 13(1)(a)",
        "L14 | '' | INFO | Art. 13(1)(b)",
        "L15 | S68 S69 S74 | WARNING | Art. 12(2), Art. 12(6)",
        "L16 | S70 S82 S88 | ERROR | Art. 21(4)",
        "L17 | S84 | ERROR | Art. 17, Art. 21(1)",
        "L18 | S41 | WARNING | ''",
        "L19 | S58 S59 S65 | ERROR | F22",
        "L20 | S86 | WARNING | Art. 77(1)",
        "L21 | S87 | WARNING | ''",
        "L22 | S51 S52 S54 S62 S63 | WARNING | Art. 4(1)",
        "L23 | S53 S63 | WARNING | Art. 13",
        "L24 | S33 | WARNING | Art. 5(1)(e), Art. 13(2)(a)",
        "L25 | S4 S6 S31 S74 | INFO | ''",
        "L26 | '' | WARNING | Art. 13(2)(c)",
        "L27 | '' | WARNING | Art. 5(2)",
        "L28 | S64 | INFO | ''"
      })
  @DisplayName("L01 to L28 the published notice has each fault, in its sentences")
  void eachFaultIsFoundInItsSentences(
      LintCode code, String sentences, LintSeverity severity, String references) {
    LintFinding finding =
        FOUND.stream().filter(one -> one.code() == code).findFirst().orElseThrow();

    assertThat(String.join(" ", finding.statements())).isEqualTo(sentences);
    assertThat(code.severity()).isEqualTo(severity);
    assertThat(code.references().stream().map(RuleId::reference))
        .containsExactly(references.isEmpty() ? new String[0] : references.split(", "));
  }

  @Test
  @DisplayName("L01 to L28 the look finds those codes once each, in order, and no other")
  void foundInOrder() {
    assertThat(FOUND).extracting(LintFinding::code).containsExactly(LintCode.values());
  }

  @Test
  @DisplayName("L02, L07, L20, L21, L25 the message names what is wrong (S8, S13, S86, S87)")
  void messageNamesWhatIsWrong() {
    assertThat(message(LintCode.L07))
        .contains("BILLING", "ipObservation", "webAddress", "order")
        .doesNotContain("email");
    assertThat(message(LintCode.L21))
        .contains("käyntiosoite (Lintulahdenkuja 4, 00530 Helsinki)", "postiosoite")
        .doesNotContain("puhelin", "sähköposti", "sivusto");
    assertThat(message(LintCode.L25))
        .contains("henkilökohtai-semman", "riorganisaation", "reksiterinpitäjän", "yorganisaation");
    assertThat(message(LintCode.L02)).contains("STATISTICS", "MARKETING_TARGETING");
    assertThat(message(LintCode.L20)).contains("rikkomisen paikka").doesNotContain("työpaikka");
  }

  @Test
  @DisplayName("S1 to S88 every sentence is there under its number, on parts that are there")
  void everySentenceIsThere() {
    assertThat(DRAFT.notice().statements())
        .extracting(NoticeStatement::id)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 88).mapToObj(i -> "S" + i).toList());
    Stream<String> paths =
        DRAFT.notice().statements().stream().flatMap(one -> one.about().stream());
    assertThat(paths).isNotEmpty().allMatch(DRAFT::has);
    assertThat(DRAFT.notice().statements())
        .extracting(one -> one.text().in(Language.FI))
        .contains("Tarkastuspyyntö on allekirjoitettava.", "IP numero", "Ei ole");
  }

  @Test
  @DisplayName("law 1: no register runs on the notice as it was published")
  void noRegisterRunsOnIt() {
    assertThatThrownBy(DRAFT::checked)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("L03")
        .hasMessageContaining("L06");
  }

  private static String message(LintCode code) {
    return FOUND.get(code.ordinal()).message().in(Language.FI);
  }
}
