package fi.rekisteri.core.drift;

import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Every place in which two drafts may differ, read off the types of a draft and not off the code
 * that compares them: what is added to a type appears here by itself.
 */
final class Topics {
  private static final Set<String> NO_PARTS =
      Set.of("checked", "toBuilder", "toString", "hashCode", "id");
  private static final Set<Class<?>> VALUES =
      Set.of(String.class, int.class, boolean.class, Period.class, Duration.class, LocalDate.class);

  private final Map<String, Set<Class<?>>> found = new TreeMap<>();

  private Topics() {}

  /** The names of the draft's parts. */
  static Set<String> parts() {
    Set<String> names = new TreeSet<>();
    for (Method method : RegisterDraft.class.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && method.getParameterCount() == 0
          && !NO_PARTS.contains(method.getName())) {
        names.add(method.getName());
      }
    }
    return names;
  }

  /** Each place, with the types of what may stand there. */
  static Map<String, Set<Class<?>>> all() {
    Topics topics = new Topics();
    for (String part : parts()) {
      topics.walk(part, returned(part));
    }
    return topics.found;
  }

  private static Type returned(String part) {
    try {
      return RegisterDraft.class.getMethod(part).getGenericReturnType();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private void walk(String topic, Type type) {
    if (type instanceof WildcardType any) {
      walk(topic, any.getUpperBounds()[0]);
      return;
    }
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      walk(topic, argument(type, 0));
    } else if (raw == Declared.class) {
      add(topic, raw);
      walk(topic, argument(type, 0));
    } else if (raw == LocalizedText.class) {
      add(topic, raw);
      add(topic + "[]", String.class);
    } else if (Map.class.isAssignableFrom(raw)) {
      add(topic, raw);
      walk(topic + "[]", argument(type, 1));
      add(topic + "[]", raw(argument(type, 0)));
    } else if (Collection.class.isAssignableFrom(raw)) {
      add(topic, raw);
      walk(topic + "[]", argument(type, 0));
    } else {
      part(topic, raw);
    }
  }

  private void part(String topic, Class<?> raw) {
    add(topic, raw);
    if (raw.isSealed()) {
      Arrays.stream(raw.getPermittedSubclasses()).forEach(kind -> components(topic, kind));
    } else if (raw.isRecord() && Leaves.codeTypes().noneMatch(code -> code.equals(raw))) {
      components(topic, raw);
    } else if (!VALUES.contains(raw)
        && !raw.isEnum()
        && Leaves.codeTypes().noneMatch(raw::equals)) {
      throw new IllegalStateException(topic + " is of a type that nobody compares: " + raw);
    }
  }

  private void components(String topic, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = topic + "." + component.getName();
      if (type == FieldSchema.class && component.getType() == FieldKey.class) {
        add(name + ".cardinality", String.class);
        add(name + ".type", String.class);
        add(name + ".parts", String.class);
      } else if (!Function.class.isAssignableFrom(component.getType())) {
        walk(named(name), component.getGenericType());
      }
    }
  }

  /** Periods and holds stand under names of their own. */
  private static String named(String topic) {
    return switch (topic) {
      case "retentionPolicy.rules" -> "retention";
      case "retentionPolicy.holds" -> "holds";
      default -> topic;
    };
  }

  private void add(String topic, Class<?> type) {
    found.computeIfAbsent(topic, any -> new LinkedHashSet<>()).add(type);
  }

  private static Class<?> raw(Type type) {
    if (type instanceof WildcardType any) {
      return raw(any.getUpperBounds()[0]);
    }
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int nth) {
    return ((ParameterizedType) type).getActualTypeArguments()[nth];
  }
}
