package fi.rekisteri.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.letter.SampleLetters;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host writes with its own templates, but not without the remedies, and never unescaped. */
class LetterTemplatesTest {
  private static final String REMEDIES =
      "{{#remedies}}{{#intro}}{{text}}{{/intro}}"
          + "{{#authorities}}{{heading}}{{#lines}}{{text}}{{/lines}}{{/authorities}}"
          + "{{#further}}{{text}}{{/further}}{{/remedies}}";

  private static void refused(ErrorCode code, ThrowingCallable replacing) {
    assertThatThrownBy(replacing)
        .isInstanceOfSatisfying(
            InvalidValueException.class, one -> assertThat(one.code()).isEqualTo(code));
  }

  private static LetterTemplates with(LetterKind kind, String template) {
    return LetterTemplates.shipped().with(kind, Language.FI, template);
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  @DisplayName("S85.1 the shipped templates pass what a host's must pass")
  void shippedTemplatesPass(LetterKind kind) {
    for (LetterForm form : LetterForm.values()) {
      assertThatCode(() -> new TemplateTrial(kind, form).pass(form.shipped()))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  @DisplayName("S85.1 a template without the remedies is REMEDY_MISSING where they must be told")
  void remediesMustBeTold(LetterKind kind) {
    String without = "<h1>{{heading}}</h1>{{#parts}}{{heading}}{{/parts}}";
    if (kind.tellsRemedies()) {
      refused(ErrorCode.REMEDY_MISSING, () -> with(kind, without));
      refused(
          ErrorCode.REMEDY_MISSING,
          () -> LetterTemplates.shipped().withText(kind, Language.SV, "{{heading}}"));
      assertThat(with(kind, without + REMEDIES)).isNotNull();
    } else {
      assertThat(with(kind, without)).isNotNull();
    }
  }

  @Test
  @DisplayName("S85.1 refusals, extensions and access answers tell the remedies")
  void whoTellsTheRemedies() {
    assertThat(Arrays.stream(LetterKind.values()).filter(LetterKind::tellsRemedies))
        .contains(LetterKind.REFUSAL, LetterKind.EXTENSION, LetterKind.NO_DATA, LetterKind.OUTCOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- {{R}} -->",
        "<!doctype {{R}}>",
        "<p title=\"{{R}}\"></p>",
        "<div hidden>{{R}}</div>",
        "<div class='a'hidden=''>{{R}}</div>",
        "<div title='>' HIDDEN>{{R}}</div>",
        "<div style=\"display: none\">{{R}}</div>",
        "<div style='DISPLAY:/**/none'>{{R}}</div>",
        "<div style=\"display&#58;none\">{{R}}</div>",
        "<div style='dis\\70lay:none'>{{R}}</div>",
        "<div style=visibility:hidden>{{R}}</div>",
        "<style>.r { display : none }</style><p class='r'>{{R}}</p>",
        "<template>{{R}}</template>",
        "<TEMPLATE\n id='t'>{{R}}</TEMPLATE>",
        "<details>{{R}}</details>",
        "<textarea>{{R}}</textarea>",
        "{{#facts}}{{R}}{{/facts}}",
        "{{#parts}}{{R}}{{/parts}}",
        "{{#signature}}{{#-first}}{{R}}{{/-first}}{{/signature}}",
        "{{^remedies}}{{R}}{{/remedies}}",
        "{{!remedies}}",
        "{{#remedies}}{{heading}}{{/remedies}}"
      })
  @DisplayName("S85.1 remedies that are hidden, or that only some letters show, are missing")
  void hiddenRemediesAreMissing(String template) {
    refused(
        ErrorCode.REMEDY_MISSING,
        () -> with(LetterKind.REFUSAL, template.replace("{{R}}", REMEDIES)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"hidden\" title='hidden'>{{R}}</div>",
        "<div style=\"display: block; color: #333\">{{R}}</div>",
        "<p>hidden, none</p>{{R}}",
        "<!-- hidden --><section>{{R}}</section>"
      })
  @DisplayName("S85.1 control: markup that hides nothing is taken")
  void shownRemediesAreTaken(String template) {
    assertThat(with(LetterKind.REFUSAL, template.replace("{{R}}", REMEDIES))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{{lead}}}",
        "{{&lead}}",
        "{{ & lead}}",
        "{{ {lead} }}",
        "{{=<% %>=}}<%& lead%>",
        "{{\n&lead}}"
      })
  @DisplayName("law 10: no template of a host skips the escaper")
  void noTemplateSkipsTheEscaper(String tag) {
    refused(ErrorCode.LETTER_TEMPLATE_REFUSED, () -> with(LetterKind.RECEIPT, tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name}}",
        "{{#customer}}x{{/customer}}",
        "{{^customer}}x{{/customer}}",
        "{{certificate}}",
        "{{text}}",
        "{{>style}}",
        "{{>../../secret}}",
        "{{heading.getClass}}",
        "{{class}}",
        "{{<parent}}{{/parent}}",
        "{{#facts}}",
        "{{/facts}}",
        "{{heading",
        "{{}}",
        "{{#lead}}{{#text}}{{/text}}{{/lead}}"
      })
  @DisplayName("law 9: unknown and misplaced names, and malformed templates, are refused")
  void unknownNamesAreRefused(String template) {
    refused(ErrorCode.LETTER_TEMPLATE_REFUSED, () -> with(LetterKind.RECEIPT, template));
  }

  @Test
  @DisplayName("law 9: a template has an end")
  void templateHasAnEnd() {
    refused(ErrorCode.LETTER_TEMPLATE_REFUSED, () -> with(LetterKind.RECEIPT, "x".repeat(100_001)));
  }

  @Test
  @DisplayName("S78 a host's template writes its letter in its language, and no other")
  void hostsTemplateWrites() {
    LetterTemplates own =
        LetterTemplates.shipped()
            .with(LetterKind.RECEIPT, Language.FI, "<h1>Hei!</h1><p>{{number}}: {{due}}</p>")
            .withText(LetterKind.RECEIPT, Language.FI, "Hei! {{number}} {{received}} {{due}}");
    Letterhead letterhead = SampleLetters.LETTERHEAD.with(own);

    Markup page =
        Markup.parse(LetterPage.of(letterhead).html(SampleLetters.in(Language.FI).receipt()));

    assertThat(page.texts("h1")).containsExactly("Hei!");
    assertThat(page.texts("p")).containsExactly("12: 7.4.2026");
    assertThat(LetterText.of(letterhead).text(SampleLetters.in(Language.FI).receipt()))
        .isEqualTo("Hei! 12 5.3.2026 7.4.2026\n");
    assertThat(LetterText.of(letterhead).text(SampleLetters.in(Language.EN).receipt()))
        .startsWith("We have received your request\n");
    assertThat(LetterText.of(letterhead).text(SampleLetters.in(Language.FI).noData()))
        .startsWith("Rekisterissä ei ole tietojasi\n");
  }
}
