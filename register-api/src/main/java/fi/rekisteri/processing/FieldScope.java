package fi.rekisteri.processing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fields somebody may touch, whatever the purpose: every field, or those at some paths
 * (S41.2). A scope can only take away from what a purpose binds.
 *
 * @param whole whether it is every field
 * @param paths the paths of the fields, where it is not
 */
public record FieldScope(boolean whole, Set<String> paths) {
  /** Every field. */
  public static final FieldScope ALL = new FieldScope(true, Set.of());

  /** No field at all. */
  public static final FieldScope NONE = new FieldScope(false, Set.of());

  /** Copies the paths; refuses some beside "every field". */
  public FieldScope {
    paths = Set.copyOf(paths);
    if (whole && !paths.isEmpty()) {
      throw new IllegalArgumentException("a scope of every field names none");
    }
  }

  /**
   * Some fields.
   *
   * @param fields the fields
   * @return their scope
   */
  public static FieldScope of(FieldKey<?>... fields) {
    return ofPaths(Arrays.stream(fields).map(FieldKey::path).collect(Collectors.toSet()));
  }

  /**
   * The fields at some paths.
   *
   * @param paths the paths
   * @return their scope
   */
  public static FieldScope ofPaths(Set<String> paths) {
    return new FieldScope(false, paths);
  }

  /**
   * Whether a field may be touched.
   *
   * @param field the field
   * @return true for a field of the scope
   */
  public boolean covers(FieldKey<?> field) {
    return whole || paths.contains(field.path());
  }

  /**
   * What lies in both scopes.
   *
   * @param other the other scope
   * @return a scope that is no wider than either
   */
  public FieldScope and(FieldScope other) {
    if (whole || other.whole) {
      return whole ? other : this;
    }
    Set<String> both = new HashSet<>(paths);
    both.retainAll(other.paths);
    return ofPaths(both);
  }

  /**
   * What lies in either scope.
   *
   * @param other the other scope
   * @return a scope that is no narrower than either
   */
  public FieldScope or(FieldScope other) {
    if (whole || other.whole) {
      return ALL;
    }
    Set<String> either = new HashSet<>(paths);
    either.addAll(other.paths);
    return ofPaths(either);
  }
}
