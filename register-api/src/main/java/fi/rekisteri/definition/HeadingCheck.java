package fi.rekisteri.definition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A definition has a name, a version, a first day, a controller, routing and an authority. */
final class HeadingCheck {
  /** The version travels with every value as the notice that the person was shown (S25.2). */
  private static final int LONGEST_VERSION = 64;

  private HeadingCheck() {}

  static void check(Draft draft, Problems problems) {
    require(draft.name, "name", "S1.1", problems);
    require(draft.version, "version", "L27", problems);
    if (draft.version != null) { // without one, the line above asks for both
      require(draft.validFrom, "validFrom", "L27", problems);
    }
    require(draft.controller, "controller", "L13", problems);
    require(draft.routing, "routing", "S72.1", problems);
    require(draft.authority, "authority", "S85.1", problems);
    Optional.ofNullable(draft.version)
        .filter(HeadingCheck::isUnusable)
        .ifPresent(
            version ->
                problems.add(
                    "version", "is blank, too long or unprintable; 1 to 64 characters (L27)"));
  }

  private static boolean isUnusable(String version) {
    return version.isBlank()
        || version.length() > LONGEST_VERSION
        || version.chars().anyMatch(Character::isISOControl);
  }

  private static void require(@Nullable Object part, String path, String rule, Problems problems) {
    if (part == null) {
      problems.add(path, "is missing; call builder." + path + "(...) (" + rule + ")");
    }
  }
}
