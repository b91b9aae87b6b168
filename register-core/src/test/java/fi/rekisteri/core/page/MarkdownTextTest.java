package fi.rekisteri.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was escaped is read back as it was, and as nothing but text. */
class MarkdownTextTest {
  private static final String SIGNS = "\\`*_[]()<>&|~#$!-+=:.0123456789 aäÅ\n\t\"'{}/@^%;,?";
  private static final Parser PARSER = Parser.builder().build();

  @Test
  @DisplayName("law 10: any text of signs that mean something in Markdown is read back as text")
  void anyTextIsReadBack() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = random(random);
      String said = text.replaceAll("[\\n\\t ]+", " ").strip();
      Node document = PARSER.parse(MarkdownText.escape(text));
      if (said.isEmpty()) {
        assertThat(document.getFirstChild()).as("seed %d, %s", seed, text).isNull();
      } else {
        assertThat(read(document)).as("seed %d, %s", seed, text).isEqualTo(said);
      }
    }
  }

  @Test
  @DisplayName("control: the same signs are markup where nobody escapes them")
  void unescapedSignsAreMarkup() {
    assertThat(read(PARSER.parse("# a"))).isEqualTo("not a text: Heading");
    assertThat(read(PARSER.parse("a *b* c"))).isEqualTo("not a text: Emphasis");
    assertThat(read(PARSER.parse("1. a"))).isEqualTo("not a text: OrderedList");
  }

  @Test
  @DisplayName("law 10: an address does not become a link by itself")
  void addressIsNoLink() {
    assertThat(MarkdownText.escape("https://evil.example www.evil.example WWW.x.fi"))
        .doesNotContain("s://", "www.", "WWW.");
  }

  @Test
  @DisplayName("law 10: links, headings and a second line do not begin in a text")
  void nothingBeginsInAText() {
    assertThat(MarkdownText.escape("[x](https://a.example) www.b.example ![i](j) a@b\n# h {y}^2"))
        .isEqualTo(
            "\\[x\\](https\\://a.example) www\\.b.example \\!\\[i\\](j) a\\@b \\# h"
                + " \\{y\\}\\^2");
    assertThat(MarkdownText.escape("Nimi, e-posti: 13 kk.")).isEqualTo("Nimi, e-posti: 13 kk.");
    assertThat(MarkdownText.escape("a\u202Eb")).isEqualTo("a\uFFFDb");
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static String read(Node document) {
    Node block = document.getFirstChild();
    if (!(block instanceof Paragraph) || block.getNext() != null) {
      return "not a text: " + (block == null ? "nothing" : block.getClass().getSimpleName());
    }
    StringBuilder said = new StringBuilder();
    for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Text text)) {
        return "not a text: " + child.getClass().getSimpleName();
      }
      said.append(text.getLiteral());
    }
    return said.toString();
  }
}
