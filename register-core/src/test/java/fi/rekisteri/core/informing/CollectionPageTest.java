package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.Collecting.FORM;
import static fi.rekisteri.core.informing.Collecting.beside;
import static fi.rekisteri.core.informing.Collecting.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The forms in which it is told: the right to object stands apart, and no text becomes markup. */
class CollectionPageTest {
  private static Markup page(CollectionInformation told, Language language) {
    return Markup.parse(told.html(language));
  }

  private static Markup part(CollectionInformation told, Language language) {
    return Markup.parse(told.fragment(language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G21.2 the right to object has a section of its own, before all else, never folded")
  void objectionStandsApart(Language language) {
    String heading = Speech.in(language).text("point.OBJECTION");
    for (Markup told : List.of(page(beside(FORM), language), part(beside(FORM), language))) {
      List<Element> sections = told.elements("section");
      assertThat(sections).hasSize(1);
      assertThat(sections.get(0).getAttribute("aria-label")).isEqualTo(heading);
      assertThat(sections.get(0).getTextContent())
          .contains(Speech.in(language).text("objection.marketing"))
          .contains("asiakaspalvelu@example.fi");
      assertThat(sections.get(0).getParentNode().getNodeName()).isNotEqualTo("details");
    }
    String fragment = beside(FORM).fragment(language);
    assertThat(fragment.indexOf("<section")).isLessThan(fragment.indexOf("<details"));
    assertThat(fragment.split("<details", 2)[1])
        .as("nothing of it is mixed into the rest")
        .doesNotContain(Speech.in(language).text("objection.marketing"));
  }

  @Test
  @DisplayName("G21.2 in plain text it stands between two rules, before every other point")
  void objectionStandsApartInPlainText() {
    String[] parts = beside(FORM).text(Language.EN).split("=".repeat(60));
    assertThat(parts).hasSize(3);
    assertThat(parts[1]).contains("YOUR RIGHT TO OBJECT").contains("forbid");
    assertThat(parts[0]).doesNotContain("Controller\n");
    assertThat(parts[2]).contains("Controller\n").doesNotContain("you may forbid");
  }

  @Test
  @DisplayName("Art. 21(2) marketing is forbidden as easily as data is given: one link, same way")
  void marketingIsForbiddenEasily() {
    CollectionInformation told = beside(FORM.withOptOut("https://example.fi/stop?a=1&b=2"));
    Element link =
        part(told, Language.EN).elements("a").stream()
            .filter(a -> a.getAttribute("href").startsWith("https://example.fi/stop"))
            .findFirst()
            .orElseThrow();
    assertThat(link.getAttribute("href")).isEqualTo("https://example.fi/stop?a=1&b=2");
    assertThat(link.getParentNode().getParentNode().getNodeName()).isEqualTo("section");
    assertThat(told.text(Language.EN))
        .contains("https://example.fi/stop?a=1&b=2")
        .contains("By the same way as you give your data: Web site");
  }

  @Test
  @DisplayName("Art. 21(4) where there is nothing to object to, no empty part stands there")
  void nothingToObjectToIsTold() {
    CollectionInformation order = beside(FORM.pursuing(Purpose.ORDER_MANAGEMENT));
    assertThat(part(order, Language.EN).elements("section")).isEmpty();
    assertThat(order.text(Language.EN))
        .doesNotContain("====")
        .contains("no use of it rests on a legitimate interest");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "Art. 12(1) a page has its language, one heading, and no script or thing from outside")
  void pageIsAccessible(Language language) {
    Markup page = page(beside(FORM), language);
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.texts("h1")).hasSize(1).doesNotContain("");
    assertThat(page.texts("h2"))
        .hasSize(InformationPoint.values().length)
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(page.elements("details")).as("print-ready").isEmpty();
    Markup part = part(beside(FORM), language);
    assertThat(part.elements("div").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(part.texts("h4")).hasSize(InformationPoint.values().length);
    assertThat(part.texts("summary")).hasSize(1);
    for (Markup told : List.of(page, part)) {
      assertThat(told.elements("script")).isEmpty();
      assertThat(told.elements("img")).isEmpty();
      assertThat(told.skeleton()).noneMatch(one -> one.contains("onclick"));
      assertThat(told.texts("li")).doesNotContain("").noneMatch(s -> s.contains("Optional["));
    }
    assertThat(page.text()).doesNotContain("{{").doesNotContainPattern("\\bnull\\b");
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("Art. 32 a hostile text changes no structure; what steers the eye is a gap")
  void hostileTextStaysText(String text) {
    CollectionInformation hostile = Collecting.of(naming(text), FORM);
    CollectionInformation harmless = Collecting.of(naming("maija"), FORM);
    for (Language language : Language.values()) {
      assertThat(page(hostile, language).skeleton()).isEqualTo(page(harmless, language).skeleton());
      assertThat(part(hostile, language).skeleton()).isEqualTo(part(harmless, language).skeleton());
      assertThat(page(hostile, language).texts("bdi")).contains(PlainText.lines(text).strip());
      assertThat(hostile.text(language).lines().count())
          .isEqualTo(harmless.text(language).lines().count());
    }
    assertThat(hostile.text(Language.EN)).doesNotContain("\u202E").doesNotContain("\u2028");
  }

  private static RegisterDraft naming(String text) {
    LocalizedText everywhere = LocalizedText.of(text, text, text);
    return complete().toBuilder()
        .name(everywhere)
        .controller(Collecting.controller(text))
        .change(
            c ->
                c.activity(
                    Purpose.DIRECT_MARKETING,
                    a ->
                        new fi.rekisteri.processing.ProcessingActivity(
                            a.purpose(),
                            everywhere,
                            a.status(),
                            a.bases(),
                            a.fields(),
                            a.traits())))
        .draft();
  }

  @Test
  @DisplayName("WCAG 3.1.2 a text that was never translated is marked as Finnish")
  void untranslatedTextIsMarked() {
    RegisterDraft draft =
        complete().toBuilder().name(LocalizedText.finnish("Asiakasrekisteri")).draft();
    assertThat(page(Collecting.of(draft, FORM), Language.SV).elements("bdi"))
        .filteredOn(bdi -> bdi.getTextContent().equals("Asiakasrekisteri"))
        .isNotEmpty()
        .allSatisfy(bdi -> assertThat(bdi.getAttribute("lang")).isEqualTo("fi"));
  }
}
