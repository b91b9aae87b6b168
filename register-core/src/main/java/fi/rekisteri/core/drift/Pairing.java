package fi.rekisteri.core.drift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which elements of two lists are the same, where several have one key: equal ones first, what is
 * left in order. What is left keeps its place in the longer list as its number, so that the way
 * back names the same places.
 */
final class Pairing {
  private final Tree before;
  private final Tree after;
  private final Map<Step, Step> earlier = new HashMap<>();
  private final Map<Step, Step> later = new HashMap<>();

  private Pairing(Tree before, Tree after) {
    this.before = before;
    this.after = after;
    Set<Step> several = new LinkedHashSet<>();
    Stream.of(before, after)
        .flatMap(tree -> tree.branches().keySet().stream())
        .filter(step -> step.number() > 0)
        .forEach(step -> several.add(step.unnumbered()));
    several.forEach(this::pair);
  }

  static Pairing of(Tree before, Tree after) {
    return new Pairing(before, after);
  }

  Tree before() {
    return renamed(before, earlier);
  }

  /** The later part, with the same step as before for the same element. */
  Tree after() {
    return renamed(after, later);
  }

  private void pair(Step key) {
    List<Step> first = stepsOf(before, key);
    List<Step> second = stepsOf(after, key);
    Map<Tree, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      places.computeIfAbsent(after.at(second.get(i)), any -> new ArrayDeque<>()).add(i);
    }
    Map<Integer, Integer> equal = new LinkedHashMap<>();
    for (int i = 0; i < first.size(); i++) {
      Deque<Integer> same = places.get(before.at(first.get(i)));
      if (same != null && !same.isEmpty()) {
        equal.put(i, same.remove());
      }
    }
    List<Integer> left = without(first.size(), equal.keySet());
    List<Integer> right = without(second.size(), Set.copyOf(equal.values()));
    TreeSet<Integer> free = new TreeSet<>(numbers(Math.max(first.size(), second.size())));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int place = place(left, right, i);
      free.remove(place);
      if (i < left.size()) {
        earlier.put(first.get(left.get(i)), key.nth(place + 1));
      }
      if (i < right.size()) {
        later.put(second.get(right.get(i)), key.nth(place + 1));
      }
    }
    equal.forEach(
        (from, to) -> {
          Step step = key.nth(free.pollFirst() + 1);
          earlier.put(first.get(from), step);
          later.put(second.get(to), step);
        });
  }

  private static int place(List<Integer> left, List<Integer> right, int nth) {
    if (left.size() == right.size()) {
      return Math.min(left.get(nth), right.get(nth));
    }
    return left.size() > right.size() ? left.get(nth) : right.get(nth);
  }

  private static List<Integer> numbers(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  private static List<Integer> without(int size, Set<Integer> taken) {
    List<Integer> rest = new ArrayList<>(numbers(size));
    rest.removeAll(taken);
    return rest;
  }

  private static List<Step> stepsOf(Tree tree, Step key) {
    return tree.branches().keySet().stream().filter(one -> one.unnumbered().equals(key)).toList();
  }

  private static Tree renamed(Tree tree, Map<Step, Step> names) {
    if (names.isEmpty()) {
      return tree;
    }
    Map<Step, Tree> branches = new LinkedHashMap<>();
    tree.branches().forEach((step, part) -> branches.put(names.getOrDefault(step, step), part));
    return new Tree(tree.leaf(), branches, tree.shape());
  }
}
