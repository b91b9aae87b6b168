package fi.rekisteri.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host writes the notice with its own templates, but not less of it, and never unescaped. */
class NoticeTemplatesTest {
  private static final String LINE = "{{#label}}{{label}}: {{/label}}{{>line}}";
  private static final String BLOCKS =
      "{{#blocks}}{{#paragraph}}<p>"
          + LINE
          + "</p>{{/paragraph}}"
          + "{{#items}}<p>"
          + LINE
          + "</p>{{/items}}{{#table}}{{>table}}{{/table}}{{/blocks}}";
  private static final String WHOLE =
      "{{#sections}}<h2 id=\"{{id}}\">{{title}}</h2>{{#apart}}<hr/><b>{{apart}}</b>{{/apart}}"
          + BLOCKS
          + "{{/sections}}";

  private static NoticeTemplates with(String template) {
    return NoticeTemplates.shipped().with(NoticeFormat.HTML, Language.FI, template);
  }

  private static void refused(String template, String why) {
    assertThatThrownBy(() -> with(template))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            one -> assertThat(one.code()).isEqualTo(ErrorCode.NOTICE_TEMPLATE_REFUSED))
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @EnumSource(NoticeFormat.class)
  @DisplayName("law 9: the shipped templates pass what a host's must pass")
  void shippedTemplatesPass(NoticeFormat format) {
    assertThatCode(() -> new NoticeTrial(format).pass(format.shipped())).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("Art. 12(1) a host's template writes its notice in its language and form alone")
  void hostsTemplateWrites() {
    PrivacyNotice own = SampleNotice.shipped().with(with(WHOLE));
    assertThat(own.html(Language.FI).text()).contains("<hr/><b>Tämä oikeus");
    assertThat(Markup.parse(own.html(Language.FI).text()).elements("hr")).hasSize(2);
    assertThat(own.html(Language.SV)).isEqualTo(SampleNotice.shipped().html(Language.SV));
    assertThat(own.text(Language.FI)).isEqualTo(SampleNotice.shipped().text(Language.FI));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#sections}}{{title}}{{/sections}}",
        "{{#sections}}{{#-first}}{{title}}{{/-first}}{{/sections}}",
        "static text",
        ""
      })
  @DisplayName("S15.1 a template that leaves a row or a part of one out is refused")
  void leavingOutIsRefused(String template) {
    refused(template, "leaves something out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#paragraph}}<p>{{#label}}{{label}}: {{/label}}{{>line}}</p>{{/paragraph}}",
        "{{#items}}<p>{{#label}}{{label}}: {{/label}}{{>line}}</p>{{/items}}",
        "{{#table}}{{>table}}{{/table}}",
        "{{title}}"
      })
  @DisplayName("S15.1 each part is asked for")
  void eachPartIsAskedFor(String part) {
    assertThat(WHOLE).contains(part);
    refused(WHOLE.replace(part, ""), "leaves something out");
  }

  @Test
  @DisplayName("L16, Art. 21(4) a template that does not set the right to object apart is refused")
  void notApartIsRefused() {
    refused(WHOLE.replace("{{#apart}}<hr/><b>{{apart}}</b>{{/apart}}", ""), "apart");
    refused(WHOLE.replace("<b>{{apart}}</b>", ""), "apart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div hidden>", "<details>", "<style>p { display: none }</style>"})
  @DisplayName("S15.1 a template that hides what people must see is refused")
  void hidingIsRefused(String markup) {
    refused(markup + WHOLE, "hide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{{title}}}", "{{&title}}", "{{=<% %>=}}<%& title%>"})
  @DisplayName("law 10: no template of a host skips the escaper")
  void skippingTheEscaperIsRefused(String tag) {
    refused(WHOLE + tag, "skips the escaper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{draft}}",
        "{{>style}}",
        "{{title.getClass}}",
        "{{#sections}}",
        "{{title",
        "{{}}"
      })
  @DisplayName("law 9: unknown names and malformed templates are refused")
  void unknownNamesAreRefused(String tag) {
    refused(WHOLE + tag, "a template of the privacy notice ");
  }
}
