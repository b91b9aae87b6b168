package fi.rekisteri.core.notice;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown text read back: what it is made of, and what it says. */
record MarkdownShape(Node document) {
  static MarkdownShape parse(String markdown) {
    return new MarkdownShape(
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown));
  }

  /** Each node by its kind, in order; texts that follow each other are one. */
  List<String> skeleton() {
    List<String> kinds = new ArrayList<>();
    walk(document, kinds, new StringBuilder());
    return kinds;
  }

  String text() {
    StringBuilder said = new StringBuilder();
    walk(document, new ArrayList<>(), said);
    return said.toString();
  }

  private static void walk(Node node, List<String> kinds, StringBuilder said) {
    if (node instanceof Text text) {
      said.append(text.getLiteral());
    } else {
      said.append('\n');
    }
    String kind = node.getClass().getSimpleName();
    boolean again =
        kind.equals("Text") && !kinds.isEmpty() && kinds.get(kinds.size() - 1).equals(kind);
    if (!again) {
      kinds.add(kind);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      walk(child, kinds, said);
    }
  }
}
