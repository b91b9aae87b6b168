package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Tree.Leaf;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.notice.ChangedValue;
import fi.rekisteri.notice.ChangedValue.Kind;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is compared as one value, and how it is written. */
final class Leaves {
  /** Codes of the field: what they are called is looked up by the name of the type. */
  private static final Map<Class<?>, Function<Object, String>> CODES = new LinkedHashMap<>();

  private static final Map<Class<?>, Kind> PLAIN =
      Map.of(
          String.class, Kind.TEXT,
          RuleId.class, Kind.TEXT,
          LocalDate.class, Kind.DATE,
          Integer.class, Kind.NUMBER,
          Boolean.class, Kind.TRUTH,
          Duration.class, Kind.DURATION);

  static {
    CODES.put(Purpose.class, code -> ((Purpose) code).code());
    CODES.put(DataCategory.class, code -> ((DataCategory) code).code());
    CODES.put(DisclosureGround.class, code -> ((DisclosureGround) code).code());
    CODES.put(CountryCode.class, code -> ((CountryCode) code).value());
    CODES.put(FieldKey.class, code -> ((FieldKey<?>) code).path());
    CODES.put(RegisterId.class, code -> ((RegisterId) code).value());
    CODES.put(Enum.class, code -> ((Enum<?>) code).name());
    CODES.put(ZoneId.class, code -> ((ZoneId) code).getId());
    CODES.put(Class.class, code -> ((Class<?>) code).getSimpleName());
  }

  /** What stands where a part has no value of its own. */
  static final Leaf NONE = leaf(Kind.TEXT, "", "");

  private Leaves() {}

  /** The keys of a list, in order. */
  static ChangedValue order(List<Step> steps) {
    String keys = steps.stream().map(Step::shown).collect(Collectors.joining(", "));
    return new ChangedValue(Kind.ORDER, keys);
  }

  /** The value as one, or empty where it has parts of its own. */
  static Optional<Leaf> of(Object value) {
    if (value instanceof Period period) {
      return Optional.of(leaf(Kind.PERIOD, normal(period).toString(), ""));
    }
    Kind kind = PLAIN.get(value.getClass());
    if (kind != null) {
      return Optional.of(leaf(kind, value.toString(), ""));
    }
    return CODES.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value))
        .map(entry -> leaf(Kind.CODE, entry.getValue().apply(value), vocabulary(value)))
        .findFirst();
  }

  /** Twelve months are a year; what is too long to be counted so stays as it is. */
  private static Period normal(Period period) {
    try {
      return period.normalized();
    } catch (ArithmeticException tooLong) {
      return period;
    }
  }

  /** The types whose values are one value each. */
  static Stream<Class<?>> codeTypes() {
    return Stream.concat(CODES.keySet().stream(), PLAIN.keySet().stream());
  }

  /** One of a closed list of kinds, such as a legal basis: named by its type. */
  static Leaf kind(Class<?> kind, Class<?> list) {
    return leaf(Kind.CODE, kind.getSimpleName(), list.getSimpleName());
  }

  static Leaf leaf(Kind kind, String text, String vocabulary) {
    return new Leaf(new ChangedValue(kind, text), vocabulary);
  }

  /** The name of the type, that of its owner before it: {@code TransferTool.Kind}. */
  static String vocabulary(Object value) {
    Class<?> type = value instanceof Enum<?> one ? one.getDeclaringClass() : value.getClass();
    if (value instanceof ZoneId) {
      return "";
    }
    Class<?> owner = type.getEnclosingClass();
    return owner == null
        ? type.getSimpleName()
        : owner.getSimpleName() + "." + type.getSimpleName();
  }
}
