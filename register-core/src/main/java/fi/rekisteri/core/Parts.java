package fi.rekisteri.core;

import fi.rekisteri.core.staff.StaffBook;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import org.jspecify.annotations.Nullable;

/** The parts that a register cannot do without; a missing one is told with the line to write. */
final class Parts {
  private Parts() {}

  static <T> T require(@Nullable T part, String line) {
    if (part == null) {
      throw new IllegalStateException("a part is missing: add ." + line);
    }
    return part;
  }

  static StaffSource roster(
      @Nullable StaffSource staff, @Nullable StaffMember first, RegisterStorage store) {
    if (first == null) {
      return require(
          staff, "staff(StaffSource.of(StaffMember.of(...).signed(...))), or .staffBook(...)");
    }
    if (staff != null) {
      throw new IllegalStateException("staff comes from a roster or from a book, not from both");
    }
    return new StaffBook(first, store);
  }
}
