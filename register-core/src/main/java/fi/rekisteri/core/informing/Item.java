package fi.rekisteri.core.informing;

import fi.rekisteri.core.page.Line;
import java.util.List;

/**
 * What is told of one point.
 *
 * @param point the point
 * @param state how far it is answered
 * @param lines what is told
 * @param gaps the parts of the description that give no answer
 */
record Item(InformationPoint point, InformationState state, List<Line> lines, List<String> gaps) {
  Item {
    lines = List.copyOf(lines);
    gaps = List.copyOf(gaps);
  }

  static Item told(InformationPoint point, List<Line> lines) {
    return new Item(point, InformationState.TOLD, lines, List.of());
  }

  static Item none(InformationPoint point, String said) {
    return new Item(point, InformationState.NONE, List.of(Line.of(said)), List.of());
  }

  static Item notApplicable(InformationPoint point, String why) {
    return new Item(point, InformationState.NOT_APPLICABLE, List.of(Line.of(why)), List.of());
  }

  static Item notStated(InformationPoint point, String said, String gap) {
    return new Item(point, InformationState.NOT_STATED, List.of(Line.of(said)), List.of(gap));
  }

  /** Told as far as it can be: where something is missing, the whole point is not answered. */
  static Item of(InformationPoint point, List<Line> lines, List<String> gaps) {
    return new Item(
        point, gaps.isEmpty() ? InformationState.TOLD : InformationState.NOT_STATED, lines, gaps);
  }
}
