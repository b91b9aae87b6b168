package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.SourceState;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads of the erasure of their data, on a page and as text. */
class ErasureLetterTest {
  private static final ErasureLetterPage PAGE = ErasureLetterPage.of(SamplePlan.DEFINITION);
  private static final ErasureLetterText TEXT = ErasureLetterText.of(SamplePlan.DEFINITION);

  private static ErasureLetter partly(String word) {
    return new ErasureLetter(new SampleCertificate(word).partly(), Optional.empty(), false);
  }

  @Test
  @DisplayName(
      "S32.2 the answer lists each blocker with its law and earliest day or event of release")
  void answerListsBlockers() {
    SampleCertificate sample = new SampleCertificate("INVOICE_PAID");
    String partly = TEXT.text(partly("INVOICE_PAID"), Language.EN);
    assertThat(partly)
        .contains(
            "Some of your data was erased.",
            "\nWhat was erased\n  E-mail address – due since 1 January 2026 (rule: S33.1)\n",
            "\nKept for now: Accounting voucher\n  Basis: INVOICE_PAID\n"
                + "  When it ends: can be erased on 1 January 2032 at the earliest\n"
                + "  Data that is held: Earlier orders (2)\n"
                + "  This data is used for that alone.\n",
            "\nWhat is restricted\n",
            "You need not ask again.");
    String held = TEXT.text(new ErasureLetter(sample.held(), Optional.empty(), false), Language.EN);
    assertThat(held)
        .contains("Your data was not erased yet.")
        .contains("  When it ends: can be erased when: the invoice is paid\n")
        .doesNotContain("What was erased");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S85 the answer says whom to ask, and how to complain to the authority of the day")
  void answerSaysHowToComplain(Language language) {
    String text = TEXT.text(partly("X"), language);
    assertThat(text)
        .contains("asiakaspalvelu@example.fi", "tietosuoja@om.fi", "77", "79")
        .contains(SamplePlan.DEFINITION.authority().name().in(language));
    Markup page = Markup.parse(PAGE.html(partly("X"), language));
    assertThat(page.texts("a")).contains("asiakaspalvelu@example.fi", "tietosuoja@om.fi");
    assertThat(page.elements("a"))
        .allSatisfy(a -> assertThat(a.getAttribute("href")).matches("(mailto:|https://).*"));
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.texts("h1")).hasSize(1);
    assertThat(page.text()).doesNotContain("Optional", "null", "{{", "{day}");
  }

  @Test
  @DisplayName("Art. 12(1) page and text say the same")
  void pageAndTextSayTheSame() {
    for (Language language : Language.values()) {
      String page = Markup.parse(PAGE.html(partly("X"), language)).text().replaceAll("\\s+", " ");
      List<String> missing =
          TEXT.text(partly("X"), language)
              .lines()
              .map(line -> line.strip().replaceAll("^[^:–]+: ", ""))
              .filter(line -> !page.contains(line))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "S32.2 fates that were carried out without a plan have the outcome that they amount to")
  void fatesAmountToAnOutcome() {
    ValueFate gone = SampleCertificate.erase("email");
    ValueFate held =
        new ValueFate(
            "name",
            "",
            new Fate.Hold(
                new RuleId("F12"), new SamplePlan("X").hold("X"), SampleCertificate.SINCE));
    assertThat(outcome(true, gone)).isEqualTo(ErasureOutcome.ERASED);
    assertThat(outcome(true)).isEqualTo(ErasureOutcome.ERASED);
    assertThat(outcome(false, gone)).isEqualTo(ErasureOutcome.PARTLY_ERASED);
    assertThat(outcome(false, gone, held)).isEqualTo(ErasureOutcome.PARTLY_ERASED);
    assertThat(outcome(false, held)).isEqualTo(ErasureOutcome.HELD);
    assertThat(outcome(false)).isEqualTo(ErasureOutcome.NOT_DUE);
    assertThatThrownBy(() -> outcome(true, gone, held))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outcome(true, held)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ErasureOutcome outcome(boolean whole, ValueFate... fates) {
    return ErasureLetter.of(SamplePlan.customer(1), SamplePlan.NOON, whole, List.of(fates))
        .done()
        .outcome();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 6, S32.5 a letter says that other systems have not confirmed, and only then")
  void unconfirmedIsTold(Language language) {
    String line = RetentionWords.in(language).text("answer.unconfirmed");
    assertThat(TEXT.text(letter(State.ELSEWHERE, true), language)).contains(line);
    assertThat(Markup.parse(PAGE.html(letter(State.ELSEWHERE, true), language)).text())
        .contains(line);
    assertThat(TEXT.text(letter(State.DONE, true), language)).doesNotContain(line);
  }

  @Test
  @DisplayName("law 6: a letter of a demand tells what came of it, and of none that is looked up")
  void demandHasItsLetter() {
    ValueFate gone = SampleCertificate.erase("email");
    assertThat(letter(State.DONE, true).done().outcome()).isEqualTo(ErasureOutcome.ERASED);
    assertThat(letter(State.ELSEWHERE, false, gone).done().outcome())
        .isEqualTo(ErasureOutcome.PARTLY_ERASED);
    assertThat(letter(State.WAITING, false).done().outcome()).isEqualTo(ErasureOutcome.FAILED);
    assertThatThrownBy(() -> letter(State.SLEEPING, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only looked up");
    ErasureLetter asked =
        ErasureLetter.of(
            answer(State.ELSEWHERE, true),
            SamplePlan.NOON,
            List.of(new SourceFact("web-shop", SourceState.PENDING, Optional.empty())));
    assertThat(TEXT.text(asked, Language.EN)).contains("web-shop: Has not answered yet");
  }

  private static ErasureLetter letter(State state, boolean whole, ValueFate... fates) {
    return ErasureLetter.of(answer(state, whole, fates), SamplePlan.NOON, List.of());
  }

  private static ErasureAnswer answer(State state, boolean whole, ValueFate... fates) {
    return new ErasureAnswer(
        UUID.randomUUID(),
        SamplePlan.customer(1),
        new ErasureDemand(ErasureCause.PROMISED, Set.of(), SamplePlan.DAY),
        SamplePlan.NOON,
        state,
        List.of(fates),
        whole);
  }

  @ParameterizedTest
  @EnumSource(ErasureOutcome.class)
  @DisplayName("law 6: each outcome has words of its own; only what went is said to be gone")
  void eachOutcomeHasItsWords(ErasureOutcome outcome) {
    for (Language language : Language.values()) {
      String lead = RetentionWords.in(language).text("answer.lead." + outcome.name());
      assertThat(
              Arrays.stream(ErasureOutcome.values())
                  .map(one -> RetentionWords.in(language).text("answer.lead." + one.name()))
                  .filter(lead::equals))
          .hasSize(1);
    }
    SampleCertificate sample = new SampleCertificate("X");
    ErasureLetter nothing = new ErasureLetter(sample.changed(), Optional.empty(), false);
    assertThat(TEXT.text(nothing, Language.EN)).doesNotContain("What was erased", "backups");
  }

  @Test
  @DisplayName("S32.5 what is in other systems, on paper and in backups is told, where it is known")
  void elsewhereIsTold() {
    SampleCertificate sample = new SampleCertificate("X");
    ErasureLetter answer =
        new ErasureLetter(sample.erased(SourceState.PENDING), Optional.empty(), false)
            .within(SampleCertificate.HORIZON);
    assertThat(TEXT.text(answer, Language.EN))
        .contains("  web-shop: Has not answered yet\n", "Papers ordered to be destroyed: 1\n")
        .contains("can read what went until 26 December 2026 at 12:00:01 at the latest");
    ErasureLetter skipped =
        new ErasureLetter(sample.changed(), Optional.empty(), false)
            .within(SampleCertificate.HORIZON);
    assertThat(TEXT.text(skipped, Language.EN)).doesNotContain("backups");
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile rule or hold stays text on the page, and one line in the text")
  void hostileTextStaysText(String hostile) {
    Markup page = Markup.parse(PAGE.html(partly(hostile), Language.EN));
    assertThat(page.skeleton())
        .isEqualTo(Markup.parse(PAGE.html(partly("harmless"), Language.EN)).skeleton());
    String text = TEXT.text(partly(hostile), Language.EN);
    assertThat(text.lines().count())
        .isEqualTo(TEXT.text(partly("harmless"), Language.EN).lines().count());
    assertThat(text).doesNotContain("\u202E", "\u2028");
  }
}
