package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.flow.Box.Written;
import fi.rekisteri.core.flow.SampleFlow.Size;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is drawn, boxes stand apart, texts stay in them, and lines end at them. */
class FlowGeometryTest {
  private static final FlowWords WORDS = FlowWords.in(Language.FI);

  static Stream<Flow> flows() {
    Stream<Flow> any =
        LongStream.range(0, 60)
            .mapToObj(seed -> DataFlowPicture.flow(SampleFlow.of(size(seed), seed), WORDS));
    Stream<Flow> hostile =
        HostileLabels.all().map(text -> DataFlowPicture.flow(SampleFlow.saying(text), WORDS));
    Flow shipped = DataFlowPicture.flow(ShippedFlowTest.SHIPPED, WORDS);
    Flow empty = DataFlowPicture.flow(SampleFlow.empty().draft(), WORDS);
    return Stream.of(Stream.of(shipped, empty), any, hostile).flatMap(some -> some);
  }

  private static Size size(long seed) {
    Random random = new Random(seed);
    return new Size(
        1 + random.nextInt(70),
        1 + random.nextInt(20),
        random.nextInt(50),
        random.nextInt(40),
        random.nextInt(101));
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("S33 no two boxes overlap, and all stand inside the picture")
  void boxesStandApart(Flow flow) {
    List<Box> boxes = layout(flow).boxes();
    assertThat(boxes).hasSize(flow.parts().size());
    for (int i = 0; i < boxes.size(); i++) {
      Box one = boxes.get(i);
      assertThat(one.x()).isNotNegative();
      assertThat(one.right()).isLessThan(Lane.WIDTH);
      assertThat(one.y()).isGreaterThanOrEqualTo(Layout.TOP);
      boxes.subList(0, i).forEach(other -> assertThat(overlap(one, other)).isFalse());
    }
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName(
      "S33 every line begins at the right side of its box and ends at the left side of the next")
  void linesEndAtTheirBoxes(Flow flow) {
    Layout layout = layout(flow);
    Map<String, Box> boxes = new HashMap<>();
    layout.boxes().forEach(box -> boxes.put(box.part().id(), box));
    assertThat(layout.curves()).hasSize(flow.links().size());
    for (Curve curve : layout.curves()) {
      Box from = boxes.get(curve.link().from());
      Box to = boxes.get(curve.link().to());
      assertThat(to.part().column().ordinal()).isEqualTo(from.part().column().ordinal() + 1);
      assertThat(curve.fromX()).isEqualTo(from.right());
      assertThat(curve.toX()).isEqualTo(to.x());
      assertThat(curve.fromY()).isBetween(from.y(), from.bottom());
      assertThat(curve.toY() - 7).isGreaterThanOrEqualTo(to.y());
      assertThat(curve.toY() + 7).isLessThanOrEqualTo(to.bottom());
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("S33 no tag stands upon another, and no two lines begin at one point")
  void tagsStandApart(Flow flow) {
    List<Curve> curves = layout(flow).curves();
    for (int i = 0; i < curves.size(); i++) {
      Curve one = curves.get(i);
      for (Curve other : curves.subList(0, i)) {
        boolean sameEnd = one.toX() == other.toX();
        assertThat(sameEnd && Math.abs(one.toY() - other.toY()) < 14).isFalse();
        boolean sameBegin = one.fromX() == other.fromX();
        assertThat(sameBegin && Math.abs(one.fromY() - other.fromY()) < 2).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("S33 every text fits into its box, by width and by height")
  void textsFit(Flow flow) {
    for (Box box : layout(flow).boxes()) {
      assertThat(box.lines()).isNotEmpty();
      assertThat(box.lines().size() * BoxWriting.LINE + 2 * BoxWriting.PADDING)
          .isLessThanOrEqualTo(box.height());
      for (Written line : box.lines()) {
        boolean name = line.style().equals("name");
        double size = name ? BoxWriting.NAME_SIZE : BoxWriting.SIZE;
        assertThat(new Lettering(size, name).width(line.text()))
            .isLessThanOrEqualTo(Lane.of(box.part().column()).room());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("S33 the order has no more crossings than that of the definition")
  void orderHasFewCrossings(Flow flow) {
    Flow declared = flow.with(sorted(flow), flow.links());
    Flow ordered = Ordering.of(declared);
    assertThat(Crossings.of(flow.links(), places(ordered)))
        .isLessThanOrEqualTo(Crossings.of(flow.links(), places(declared)));
    assertThat(ordered.parts()).containsExactlyInAnyOrderElementsOf(flow.parts());
  }

  @Test
  @DisplayName("S33 lines that need not cross do not; control: in another order they do")
  void needlessCrossingsAreUndone() {
    List<Part> parts = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      parts.add(part(Column.SOURCE, "s" + i));
      links.add(new Link("s" + i, "c" + (i * 5 + 3) % 6, false));
    }
    IntStream.range(0, 6).forEach(i -> parts.add(part(Column.CATEGORY, "c" + i)));
    Flow flow = new Flow(new Flow.Heading("x", "x", "x"), parts, links, Map.of());
    assertThat(Crossings.of(links, places(flow))).isEqualTo(7);
    assertThat(Crossings.of(links, places(Ordering.of(flow)))).isZero();
  }

  private static List<Part> sorted(Flow flow) {
    return Stream.of(Column.values())
        .flatMap(column -> flow.in(column).stream().sorted((a, b) -> a.id().compareTo(b.id())))
        .toList();
  }

  private static Map<String, Integer> places(Flow flow) {
    Map<String, Integer> places = new HashMap<>();
    flow.parts().forEach(part -> places.put(part.id(), places.size()));
    return places;
  }

  private static Part part(Column column, String id) {
    Part.Group group = new Part.Group("X", "");
    return new Part(column, id, id, List.of(), Set.of(), group, false);
  }

  private static Layout layout(Flow flow) {
    return new Layout(flow, new Caption(flow, WORDS));
  }
}
