package fi.rekisteri.core.file;

import fi.rekisteri.core.shape.Edition;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.VisitFields;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A description of a register that means nothing, and has anything in any part. */
final class RandomDraft {
  static final CoarsePart<String> PART =
      CoarsePart.ofOne(
          "size",
          FieldKey.of("shoeSize", Cardinality.ONE, TextFields.text(10)),
          List.of("pieni", "iso"),
          text -> "pieni");

  private static final List<FieldKey<?>> OWN =
      List.of(PART.field(), FieldKey.of("birthday", Cardinality.SEVERAL, TextFields.date()));
  private static final List<FieldKey<?>> FIELDS =
      Stream.of(CustomerFields.ALL, Set.of(VisitFields.VISIT, VisitFields.INFERRED), OWN)
          .<FieldKey<?>>flatMap(keys -> keys.stream())
          .toList();
  private static final List<String> TEXTS =
      List.of(
          "ASIAKAS",
          "B_2",
          "sana",
          "S47",
          "tuki@example.fi",
          "https://example.fi/a?b=c",
          "+358 40 123",
          "Lainaus \" ja \\ ja <b>",
          "\u05e9\u05dc\u05d5\u05dd \u202eabc",
          "\ud83d\ude42 hymy",
          "kaksi\nrivi\u00e4\t\u0001");
  private static final int TRIES = 3000;

  private final Random random;

  private RandomDraft(Random random) {
    this.random = random;
  }

  static RegisterDraft of(long seed) {
    return new RandomDraft(new Random(seed)).draft();
  }

  private RegisterDraft draft() {
    RegisterDefinitionBuilder builder =
        RegisterDefinition.builder((RegisterId) value(RegisterId.class));
    OWN.forEach(
        key ->
            builder.field(
                FieldSchema.optional(key, DataCategory.CONTACT, LocalizedText.finnish("Oma"))));
    for (Part part : DraftForm.PARTS) {
      if (random.nextInt(4) > 0) {
        part.put().accept(builder, part.name().equals("version") ? edition() : partOf(part.name()));
      }
    }
    return builder.draft();
  }

  private Edition edition() {
    return switch (random.nextInt(3)) {
      case 0 -> new Edition(Optional.of(pick(TEXTS)), Optional.empty());
      case 1 -> new Edition(Optional.empty(), Optional.of(day()));
      default -> new Edition(Optional.of(pick(TEXTS)), Optional.of(day()));
    };
  }

  private Object partOf(String name) {
    try {
      Method accessor = RegisterDraft.class.getMethod(name);
      Type type = accessor.getGenericReturnType();
      boolean optional = accessor.getReturnType() == Optional.class;
      return value(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(name, e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    return simple((Class<?>) type);
  }

  private Object generic(Class<?> raw, Type[] of) {
    if (raw == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(value(of[0]));
    }
    if (raw == List.class) {
      return several(of[0]);
    }
    if (raw == Set.class) {
      return new LinkedHashSet<>(several(of[0]));
    }
    if (raw == Map.class) {
      return map(of[0], of[1]);
    }
    if (raw == Declared.class) {
      return List.of(Declared.noneDeclared(), Declared.notStated(), Declared.value(value(of[0])))
          .get(random.nextInt(3));
    }
    return simple(raw);
  }

  private List<Object> several(Type of) {
    return Stream.generate(() -> value(of)).limit(random.nextInt(3)).toList();
  }

  /** Some policies want every key. */
  private Map<Object, Object> map(Type key, Type of) {
    Map<Object, Object> map = new LinkedHashMap<>();
    Object[] all = ((Class<?>) key).getEnumConstants();
    if (all != null && random.nextBoolean()) {
      Arrays.stream(all).forEach(one -> map.put(one, value(of)));
    } else {
      several(key).forEach(one -> map.put(one, value(of)));
    }
    return map;
  }

  private Object simple(Class<?> type) {
    if (type.isEnum()) {
      return pick(Arrays.asList(type.getEnumConstants()));
    }
    if (type == LocalizedText.class) {
      return text();
    }
    if (type == FieldKey.class) {
      return pick(FIELDS);
    }
    if (type == SearchKey.class) {
      return pick(List.of(CustomerSearch.BY_EMAIL, CustomerSearch.BY_PHONE, CustomerSearch.BY_NAME))
          .withBits(8 + random.nextInt(121));
    }
    if (type == CoarsePart.class) {
      return PART;
    }
    if (type.isSealed()) {
      return value(pick(Arrays.asList(type.getPermittedSubclasses())));
    }
    return type.isRecord() ? record(type) : scalar(type);
  }

  private Object scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> pick(TEXTS);
      case "int" -> random.nextInt(20);
      case "boolean" -> random.nextBoolean();
      case "LocalDate" -> day();
      case "Period" -> pick(List.of(Period.ofYears(3), Period.ofMonths(18), Period.of(1, 2, 3)));
      case "Duration" -> pick(List.of(Duration.ofHours(72), Duration.ofMillis(90_500)));
      case "ZoneId" -> pick(List.of(ZoneId.of("Europe/Stockholm"), ZoneId.of("UTC")));
      default -> throw new AssertionError("no random value of " + type);
    };
  }

  private LocalDate day() {
    return LocalDate.of(1 + random.nextInt(9999), 1, 1).plusDays(random.nextInt(365));
  }

  private LocalizedText text() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    texts.put(Language.FI, pick(TEXTS));
    if (random.nextBoolean()) {
      texts.put(pick(List.of(Language.SV, Language.EN)), pick(TEXTS));
    }
    return new LocalizedText(texts);
  }

  /** Anything that the constructor takes. */
  private Object record(Class<?> type) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      List<Object> parts = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        parts.add(
            type.getSimpleName().equals("CountryCode")
                ? pick(List.of("FI", "SE", "US"))
                : type == RegisterId.class ? "rekisteri" : value(component.getGenericType()));
      }
      try {
        return constructor(type).newInstance(parts.toArray());
      } catch (InvocationTargetException refused) {
        if (!(refused.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(type.getName(), refused);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(type.getName(), e);
      }
    }
    throw new AssertionError("no " + type.getName() + " was accepted");
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    return type.getConstructor(
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  private <T> T pick(List<? extends T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
