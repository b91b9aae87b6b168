package fi.rekisteri.core.drift;

import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A part of a definition that differs from another in one place, chosen at random.
 *
 * @param value the part
 * @param path the place
 */
record Mutation(Object value, String path) {
  private static final int TRIES = 40;

  /** A mutation of a part; empty where none was found that the part allows. */
  static Optional<Mutation> of(Object part, Random random) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Mutation> found = mutated(part, "", random).filter(one -> !one.value.equals(part));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Mutation> mutated(Object value, String path, Random random) {
    if (value instanceof Optional<?> maybe) {
      return maybe.isEmpty()
          ? Optional.empty()
          : random.nextInt(3) == 0
              ? Optional.of(new Mutation(Optional.empty(), path))
              : mutated(maybe.get(), path, random).map(one -> one.wrapped(Optional.of(one.value)));
    }
    if (value instanceof Declared<?> declared) {
      return declared(declared, path, random);
    }
    if (value instanceof LocalizedText text) {
      return Optional.of(text(text, path, random));
    }
    if (value instanceof Map<?, ?> map) {
      return entry(map, path, random);
    }
    if (value instanceof Collection<?> several) {
      return element(several, path, random);
    }
    Optional<Object> leaf = leaf(value);
    return leaf.isPresent() || !(value instanceof Record)
        ? leaf.map(other -> new Mutation(other, path))
        : component(value, path, random);
  }

  private Mutation wrapped(Object around) {
    return new Mutation(around, path);
  }

  private static Optional<Mutation> declared(Declared<?> declared, String path, Random random) {
    Optional<?> inside = declared.toOptional();
    return inside.isEmpty() || random.nextInt(4) == 0
        ? Optional.of(
            new Mutation(
                inside.isEmpty() ? Declared.value(List.of()) : Declared.noneDeclared(), path))
        : mutated(inside.get(), path, random).map(one -> one.wrapped(Declared.value(one.value)));
  }

  private static Mutation text(LocalizedText text, String path, Random random) {
    List<Language> languages = List.copyOf(text.languages());
    Language language = languages.get(random.nextInt(languages.size()));
    Map<Language, String> other = new EnumMap<>(text.texts());
    other.computeIfPresent(language, (any, words) -> words + " x");
    return new Mutation(new LocalizedText(other), path + "[" + language.tag() + "]");
  }

  private static Optional<Mutation> entry(Map<?, ?> map, String path, Random random) {
    if (map.isEmpty()) {
      return Optional.empty();
    }
    List<Object> keys = new ArrayList<>(map.keySet());
    keys.sort(Comparator.comparing(one -> Keys.of(one).name()));
    Object key = keys.get(random.nextInt(keys.size()));
    String place = path + "[" + Keys.of(key).name() + "]";
    Map<Object, Object> other = new LinkedHashMap<>(map);
    if (random.nextInt(3) == 0) {
      other.remove(key);
      return Optional.of(new Mutation(other, place));
    }
    return mutated(map.get(key), place, random)
        .map(
            one -> {
              other.put(key, one.value);
              return one.wrapped(other);
            });
  }

  private static Optional<Mutation> element(Collection<?> several, String path, Random random) {
    if (several.isEmpty()) {
      return Optional.empty();
    }
    boolean isSet = !(several instanceof List<?>);
    List<Object> other = new ArrayList<>(several);
    if (isSet) { // sets come in another order each time, and a seed is to say the same again
      other.sort(Comparator.comparing(one -> Keys.of(one).name()));
    }
    int nth = random.nextInt(other.size());
    Object chosen = other.get(nth);
    Step key = Keys.of(chosen);
    long times = other.subList(0, nth + 1).stream().filter(one -> Keys.of(one).equals(key)).count();
    String place = key.nth((int) times).after(path);
    if (random.nextInt(3) == 0) {
      other.remove(nth);
      return Optional.of(new Mutation(isSet ? new LinkedHashSet<>(other) : other, place));
    }
    return mutated(chosen, place, random)
        .map(
            one -> {
              other.set(nth, one.value);
              return one.wrapped(isSet ? new LinkedHashSet<>(other) : other);
            });
  }

  private static Optional<Object> leaf(Object value) {
    if (value instanceof String text) {
      return Optional.of(text + "x");
    }
    if (value instanceof Enum<?> constant) {
      Object[] all = constant.getDeclaringClass().getEnumConstants();
      return Optional.of(all[(constant.ordinal() + 1) % all.length]);
    }
    if (value instanceof Boolean truth) {
      return Optional.of(!truth);
    }
    if (value instanceof Integer number) {
      return Optional.of(number + 1);
    }
    if (value instanceof Period period) {
      return Optional.of(period.plusMonths(1));
    }
    if (value instanceof Duration duration) {
      return Optional.of(duration.plusSeconds(1));
    }
    if (value instanceof LocalDate day) {
      return Optional.of(day.plusDays(1));
    }
    return code(value);
  }

  private static Optional<Object> code(Object value) {
    if (value instanceof Purpose purpose) {
      return Optional.of(new Purpose(purpose.code() + "_X"));
    }
    if (value instanceof DataCategory category) {
      return Optional.of(new DataCategory(category.code() + "_X"));
    }
    if (value instanceof RuleId rule) {
      return Optional.of(new RuleId(rule.reference() + " x"));
    }
    if (value instanceof CountryCode country) {
      return Optional.of(new CountryCode(country.value().equals("NZ") ? "CA" : "NZ"));
    }
    if (value instanceof FieldKey<?> key) {
      return Optional.of(FieldKey.of(key.path() + "X", key.cardinality(), key.type()));
    }
    return Optional.empty();
  }

  private static Optional<Mutation> component(Object part, String path, Random random) {
    RecordComponent[] all = part.getClass().getRecordComponents();
    if (all.length == 0) {
      return Optional.empty();
    }
    int nth = random.nextInt(all.length);
    String name = all[nth].getName();
    if (part instanceof FieldSchema<?> && name.equals("key")) {
      return Optional.empty(); // its path is the key of the schema
    }
    try {
      Object[] values = new Object[all.length];
      for (int i = 0; i < all.length; i++) {
        values[i] = all[i].getAccessor().invoke(part);
      }
      String place = path.isEmpty() ? name : path + "." + name;
      Optional<Mutation> inside = mutated(values[nth], place, random);
      if (inside.isEmpty()) {
        return inside;
      }
      values[nth] = inside.get().value;
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = part.getClass().getDeclaredConstructor(types);
      return Optional.of(inside.get().wrapped(canonical.newInstance(values)));
    } catch (ReflectiveOperationException refused) {
      return Optional.empty(); // the part does not allow it
    }
  }
}
