package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Tree.Shape;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.notice.ChangedValue.Kind;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the tree of a part. Records are taken component by component, so that a component that is
 * added to one is compared from the first day; what cannot be compared is an error, never left out.
 * Functions, such as how a search term is made of a value, are code and no data: they alone are
 * passed over.
 */
final class Growing {
  private Growing() {}

  static Tree of(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Growing::of).orElse(Tree.NOTHING);
    }
    if (value instanceof Declared<?> declared) {
      return declared(declared);
    }
    if (value instanceof LocalizedText text) {
      return texts(text);
    }
    if (value instanceof Map<?, ?> map) {
      return entries(map);
    }
    if (value instanceof Collection<?> elements) {
      return elements(elements);
    }
    return Leaves.of(value).map(Tree::of).orElseGet(() -> parts(value));
  }

  private static Tree declared(Declared<?> declared) {
    String answer = declared.fold(value -> "VALUE", () -> "NONE", () -> "NOT_STATED");
    Tree below = declared.toOptional().map(Growing::of).orElse(Tree.NOTHING);
    return new Tree(
        Optional.of(Leaves.leaf(Kind.CODE, answer, "Declared")), below.branches(), below.shape());
  }

  private static Tree texts(LocalizedText text) {
    Map<Step, Tree> branches = new LinkedHashMap<>();
    text.texts()
        .forEach(
            (language, words) ->
                branches.put(Step.element(language.tag(), "Text"), Growing.of(words)));
    return Tree.of(Shape.TEXTS, branches);
  }

  private static Tree entries(Map<?, ?> map) {
    Map<Step, Tree> branches = new LinkedHashMap<>();
    map.entrySet().stream()
        .sorted(Comparator.comparing(entry -> Keys.of(entry.getKey()).name()))
        .forEach(entry -> branches.put(Keys.of(entry.getKey()), Growing.of(entry.getValue())));
    return Tree.of(Shape.SET, branches);
  }

  /** What a draft names twice is there twice: the second has a number. */
  private static Tree elements(Collection<?> elements) {
    boolean ordered = elements instanceof List<?>;
    List<Object> all = new ArrayList<>(elements);
    if (!ordered) {
      all.sort(Comparator.comparing(element -> Keys.of(element).name()));
    }
    Map<Step, Integer> seen = new HashMap<>();
    Map<Step, Tree> branches = new LinkedHashMap<>();
    for (Object element : all) {
      Step step = Keys.of(element);
      int times = seen.merge(step, 1, Integer::sum);
      branches.put(step.nth(times), of(element));
    }
    return Tree.of(ordered ? Shape.LIST : Shape.SET, branches);
  }

  private static Tree parts(Object value) {
    if (!(value instanceof Record)) {
      throw new IllegalStateException("no way to compare " + value.getClass().getName());
    }
    Map<Step, Tree> branches = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (!Function.class.isAssignableFrom(component.getType())) {
        Tree branch = component(value, component);
        if (!branch.equals(Tree.NOTHING)) {
          branches.put(Step.component(component.getName()), branch);
        }
      }
    }
    return new Tree(
        kindOf(value.getClass()).map(list -> Leaves.kind(value.getClass(), list)),
        branches,
        Shape.PART);
  }

  private static Tree component(Object value, RecordComponent component) {
    Object inside = read(value, component);
    return value instanceof FieldSchema<?> && inside instanceof FieldKey<?> key
        ? form(key)
        : Growing.of(inside);
  }

  /** The form of a field: its path is the key of the schema already. */
  private static Tree form(FieldKey<?> key) {
    Map<Step, Tree> branches = new LinkedHashMap<>();
    branches.put(Step.component("cardinality"), Growing.of(key.cardinality()));
    branches.put(Step.component("type"), Growing.of(key.type().javaType().getSimpleName()));
    branches.put(Step.component("parts"), Growing.of(String.join(", ", key.type().partNames())));
    return Tree.of(Shape.PART, branches);
  }

  private static Object read(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no way to read " + component, e);
    }
  }

  /** The closed list of which a record is one kind, such as {@code LegalBasis}. */
  static Optional<Class<?>> kindOf(Class<?> type) {
    for (Class<?> list : type.getInterfaces()) {
      if (list.isSealed()) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }
}
