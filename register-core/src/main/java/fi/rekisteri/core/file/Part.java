package fi.rekisteri.core.file;

import fi.rekisteri.core.shape.Shape;
import fi.rekisteri.core.shape.Shapes;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A member of the file's outermost object: a part of the draft.
 *
 * @param name its name, which is that of the draft's accessor
 * @param shape the shape of its value
 * @param take the value of a draft; empty where the file leaves it out
 * @param put gives a value to a builder
 */
record Part(
    String name,
    Shape shape,
    Function<RegisterDraft, Optional<?>> take,
    BiConsumer<RegisterDefinitionBuilder, Object> put) {
  /** What a register is where nobody said anything. */
  private static final RegisterDraft BLANK =
      RegisterDefinition.builder(new RegisterId("blank")).draft();

  /** A part that every file tells. */
  static <T> Part told(
      String name, Function<RegisterDraft, T> take, BiConsumer<RegisterDefinitionBuilder, T> put) {
    return of(name, draft -> Optional.of(take.apply(draft)), put);
  }

  /** A part that is left out where a draft lacks it. */
  static <T> Part optional(
      String name,
      Function<RegisterDraft, Optional<T>> take,
      BiConsumer<RegisterDefinitionBuilder, T> put) {
    return of(name, take::apply, put);
  }

  /** A part that is left out where it is as the library has it by itself. */
  static <T> Part unlessUsual(
      String name, Function<RegisterDraft, T> take, BiConsumer<RegisterDefinitionBuilder, T> put) {
    T usual = take.apply(BLANK);
    return of(name, draft -> Optional.of(take.apply(draft)).filter(it -> !it.equals(usual)), put);
  }

  /** A part of several, left out where there is none. */
  static <T> Part several(
      String name,
      Function<RegisterDraft, List<T>> take,
      BiConsumer<RegisterDefinitionBuilder, T> put) {
    return unlessUsual(name, take, (builder, all) -> all.forEach(one -> put.accept(builder, one)));
  }

  private static <T> Part of(
      String name,
      Function<RegisterDraft, Optional<?>> take,
      BiConsumer<RegisterDefinitionBuilder, T> put) {
    return new Part(name, Shapes.of(typeOf(name)), take, untyped(put));
  }

  /** The shape was made of the accessor's type, so what it reads is of that type. */
  @SuppressWarnings("unchecked")
  static <T> BiConsumer<RegisterDefinitionBuilder, Object> untyped(
      BiConsumer<RegisterDefinitionBuilder, T> put) {
    return (builder, value) -> put.accept(builder, (T) value);
  }

  private static Type typeOf(String name) {
    try {
      Type type = RegisterDraft.class.getMethod(name).getGenericReturnType();
      boolean optional =
          type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
      return optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a draft has no part " + name, e);
    }
  }

  Optional<JsonNode> write(RegisterDraft draft) {
    return take.apply(draft).map(shape::write);
  }
}
