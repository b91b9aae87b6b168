package fi.rekisteri.core.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A page read back as XML: what it is made of, apart from its texts. */
public final class Markup {
  static {
    // Only the tests read XML, so the module itself does not ask for java.xml.
    ModuleLayer.boot().findModule("java.xml").ifPresent(Markup.class.getModule()::addReads);
  }

  private final Document document;

  private Markup(Document document) {
    this.document = document;
  }

  public static Markup parse(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Markup(builder.parse(new InputSource(new StringReader(html))));
    } catch (Exception e) {
      throw new IllegalArgumentException("the page is not well-formed XML: " + e.getMessage(), e);
    }
  }

  /** Each element in order, with the names of its attributes. */
  public List<String> skeleton() {
    List<String> names = new ArrayList<>();
    walk(
        document,
        element -> {
          List<String> attributes =
              IntStream.range(0, element.getAttributes().getLength())
                  .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                  .toList();
          names.add(element.getTagName() + attributes);
        });
    return names;
  }

  public List<Element> elements(String name) {
    List<Element> found = new ArrayList<>();
    walk(
        document,
        element -> {
          if (element.getTagName().equals(name)) {
            found.add(element);
          }
        });
    return found;
  }

  public List<String> texts(String name) {
    return elements(name).stream().map(Element::getTextContent).map(String::strip).toList();
  }

  public String text() {
    return elements("body").get(0).getTextContent();
  }

  private static void walk(Node node, Consumer<Element> visitor) {
    if (node instanceof Element element) {
      visitor.accept(element);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      walk(child, visitor);
    }
  }
}
