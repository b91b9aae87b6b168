package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.RegisterDraft;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Every part of a draft, by its accessors: what is equal here is the same description. */
final class DraftParts {
  private static final Set<String> NO_PARTS = Set.of("checked", "toBuilder", "toString");

  private DraftParts() {}

  static List<Method> all() {
    return Arrays.stream(RegisterDraft.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0 && !NO_PARTS.contains(method.getName()))
        .toList();
  }

  static Object of(RegisterDraft draft, Method accessor) {
    try {
      return accessor.invoke(draft);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(accessor.getName(), failure);
    }
  }

  static void assertSame(RegisterDraft one, RegisterDraft other) {
    assertThat(all()).as("control: the parts were found").hasSizeGreaterThan(25);
    for (Method accessor : all()) {
      assertThat(of(one, accessor)).as(accessor.getName()).isEqualTo(of(other, accessor));
    }
  }
}
