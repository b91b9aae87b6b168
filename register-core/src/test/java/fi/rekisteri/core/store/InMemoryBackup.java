package fi.rekisteri.core.store;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/** Backups of a storage in memory: what is in its tables at a moment, in another storage. */
public final class InMemoryBackup {
  private InMemoryBackup() {}

  /** A storage of its own with everything that is kept now. */
  public static InMemoryStorage of(InMemoryStorage storage) {
    InMemoryStorage copy = new InMemoryStorage();
    try {
      Field tables = InMemoryStorage.class.getDeclaredField("tables");
      tables.setAccessible(true);
      copyInto(tables.get(copy), tables.get(storage));
    } catch (ReflectiveOperationException moved) {
      throw new AssertionError("the tables are kept elsewhere", moved);
    }
    return copy;
  }

  /** Rows are never changed in place, so only the maps that hold them are copied. */
  private static void copyInto(Object target, Object source) throws ReflectiveOperationException {
    for (Field field : source.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        Object from = field.get(source);
        if (from instanceof Map<?, ?> map) {
          copy(cast(field.get(target)), cast(map));
        } else {
          copyInto(field.get(target), from);
        }
      }
    }
  }

  private static void copy(Map<Object, Object> target, Map<Object, Object> source)
      throws ReflectiveOperationException {
    target.clear();
    for (Map.Entry<Object, Object> one : source.entrySet()) {
      Object value = one.getValue();
      target.put(one.getKey(), value instanceof Map<?, ?> rows ? copied(cast(rows)) : value);
    }
  }

  private static Map<Object, Object> copied(Map<Object, Object> rows)
      throws ReflectiveOperationException {
    Map<Object, Object> empty = new TreeMap<>(rows);
    copy(empty, rows);
    return empty;
  }

  @SuppressWarnings("unchecked") // a test copies whatever is there
  private static Map<Object, Object> cast(Object map) {
    return (Map<Object, Object>) map;
  }
}
