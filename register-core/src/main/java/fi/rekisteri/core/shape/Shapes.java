package fi.rekisteri.core.shape;

import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which shape a type of the published language has. Records, closed lists and collections tell it
 * themselves, so a component that is added is in the form at once; what is not said by its type
 * alone stands here. A type that nobody thought of fails when this class is loaded.
 */
public final class Shapes {
  private static final FieldKeyShape FIELD = new FieldKeyShape();

  private Shapes() {}

  /** The shape of a type. */
  public static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    return ofClass((Class<?>) type);
  }

  private static Shape ofGeneric(Class<?> raw, Type[] arguments) {
    if (raw == List.class || raw == Set.class) {
      return new ItemsShape(of(arguments[0]), raw == Set.class);
    }
    if (raw == Map.class) {
      return new MapShape(of(arguments[0]), of(arguments[1]));
    }
    return raw == Declared.class ? new DeclaredShape(of(arguments[0])) : ofClass(raw);
  }

  private static Shape ofClass(Class<?> type) {
    if (Scalars.ALL.containsKey(type)) {
      return Scalars.ALL.get(type);
    }
    if (type == LocalizedText.class) {
      return new TextsShape();
    }
    if (type == FieldKey.class) {
      return FIELD;
    }
    if (type == SearchKey.class) {
      return new SearchKeyShape(record(SearchKeyShape.Data.class, "SearchKey"));
    }
    if (type == CoarsePart.class) {
      return new CoarsePartShape(record(CoarsePartShape.Data.class, "CoarsePart"));
    }
    if (type.isEnum()) {
      return WordShape.of(type);
    }
    return type.isSealed() ? kinds(type) : ofRecord(type);
  }

  private static Shape ofRecord(Class<?> type) {
    RecordShape record = record(type, nameOf(type));
    return record.components().size() == 1 && !record.components().get(0).optional()
        ? new WrappedShape(record)
        : record;
  }

  private static KindShape kinds(Class<?> type) {
    Map<String, RecordShape> kinds = new LinkedHashMap<>();
    for (Class<?> kind : type.getPermittedSubclasses()) {
      String word = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
      kinds.put(word.toUpperCase(Locale.ROOT), record(kind, nameOf(kind)));
    }
    return new KindShape(nameOf(type), kinds);
  }

  private static RecordShape record(Class<?> type, String name) {
    if (!type.isRecord()) {
      throw new IllegalStateException("the form has no shape for " + type.getName());
    }
    List<Component> components =
        Arrays.stream(type.getRecordComponents()).map(Shapes::component).toList();
    return new RecordShape(name, components, Reflected.constructor(type));
  }

  private static Component component(RecordComponent component) {
    Method accessor = component.getAccessor();
    if (component.getDeclaringRecord() == FieldSchema.class
        && component.getType() == FieldKey.class) {
      Shape key = new FieldKeyDeclaration(FIELD, kinds(OwnField.class));
      return new Component(component.getName(), key, false, accessor);
    }
    Type type = component.getGenericType();
    boolean optional = component.getType() == Optional.class;
    Type value = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    return new Component(component.getName(), of(value), optional, accessor);
  }

  /** The name of a type, with that of the type that holds it. */
  static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Stream.of(outer == null ? "" : nameOf(outer), type.getSimpleName())
        .reduce("", String::concat);
  }
}
