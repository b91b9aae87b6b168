package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Difference.Kind;
import fi.rekisteri.core.drift.Tree.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes through two trees side by side, in the order of the draft's parts. */
final class Comparison {
  private final List<Difference> found = new ArrayList<>();

  private Comparison() {}

  static List<Difference> of(Tree before, Tree after) {
    Comparison comparison = new Comparison();
    comparison.branches(List.of(), before, after);
    return comparison.found;
  }

  private void compare(List<Step> steps, Tree was, Tree is) {
    Pairing pairing = Pairing.of(was, is);
    Tree before = pairing.before();
    Tree after = pairing.after();
    boolean element = steps.get(steps.size() - 1).isElement();
    if (before.equals(Tree.NOTHING) && after.equals(Tree.NOTHING)) {
      return;
    }
    if (isMissing(before, after, element)) {
      found.add(new Difference(steps, before, after, Kind.ADDED));
    } else if (isMissing(after, before, element)) {
      found.add(new Difference(steps, before, after, Kind.REMOVED));
    } else {
      if (!before.leaf().equals(after.leaf())) {
        found.add(new Difference(steps, before, after, Kind.ALTERED));
      }
      branches(steps, before, after);
      order(new Difference(steps, before, after, Kind.REORDERED));
    }
  }

  /** Another order is told where it says something. */
  private void order(Difference other) {
    Tree before = other.before();
    Tree after = other.after();
    if (after.shape() == Shape.LIST
        && Orders.isToldAt(other.topic())
        && !common(before, after).equals(common(after, before))) {
      found.add(other);
    }
  }

  /** A list that is a component is always there; what may be missing are its elements. */
  private static boolean isMissing(Tree one, Tree other, boolean element) {
    return one.equals(Tree.NOTHING) && (element || !other.shape().isAlwaysThere());
  }

  private void branches(List<Step> steps, Tree before, Tree after) {
    Set<Step> all = new LinkedHashSet<>(after.branches().keySet());
    all.addAll(before.branches().keySet());
    for (Step step : all) {
      compare(Difference.below(steps, step), before.at(step), after.at(step));
    }
  }

  /** The steps of one that the other has too, in its order. */
  static List<Step> common(Tree one, Tree other) {
    return one.branches().keySet().stream().filter(other.branches()::containsKey).toList();
  }
}
