package fi.rekisteri.core.flow;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A picture read back, as its reader meets it. */
record Picture(Markup svg) {
  static Picture of(RegisterDraft draft, Language language) {
    return new Picture(Markup.parse(DataFlowPicture.in(language).svg(draft)));
  }

  /** All that is said of each box. */
  List<String> told() {
    return svg.texts("title").stream().skip(1).toList();
  }

  /** What is told of the box that has a name. */
  String told(String name) {
    return told().stream().filter(text -> text.contains(name)).findFirst().orElseThrow();
  }

  String inItsPlace() {
    return svg.texts("desc").get(0);
  }

  List<String> written() {
    return svg.texts("text");
  }

  /** The shapes of a style, such as {@code curve}. */
  Stream<Element> shapes(String style) {
    return Stream.of("rect", "path")
        .flatMap(name -> svg.elements(name).stream())
        .filter(one -> one.getAttribute("class").equals(style));
  }

  static boolean isPaused(Element shape) {
    return ((Element) shape.getParentNode()).getAttribute("class").endsWith(" paused");
  }
}
