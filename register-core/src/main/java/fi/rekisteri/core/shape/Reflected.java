package fi.rekisteri.core.shape;

import fi.rekisteri.error.RegisterException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Records of the published language, by their public accessors and canonical constructors. */
final class Reflected {
  private static final int LONGEST_MESSAGE = 300;

  private Reflected() {}

  static Object read(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the library cannot be read", e);
    }
  }

  static Constructor<?> constructor(Class<?> record) {
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return record.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record of the library has no constructor", e);
    }
  }

  /** A record of its parts, unless its constructor refuses them. */
  static Optional<Object> make(Constructor<?> constructor, List<Object> parts, Place place) {
    try {
      return Optional.of(constructor.newInstance(parts.toArray()));
    } catch (InvocationTargetException e) {
      return place.refuse("is refused: " + message(e.getCause()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the library cannot be made", e);
    }
  }

  /** What a constructor of ours says; others quote what they were given. */
  private static String message(Throwable refusal) {
    boolean ours =
        refusal.getClass() == IllegalArgumentException.class
            || refusal instanceof RegisterException;
    String words = ours ? String.valueOf(refusal.getMessage()) : "its parts do not fit together";
    String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    return line.substring(0, Math.min(LONGEST_MESSAGE, line.length()));
  }
}
