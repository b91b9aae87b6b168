package fi.rekisteri;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SafetyBan;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A row of an update batch. */
public sealed interface UpdateItem {
  /**
   * Where the row stands in its batch, from 1.
   *
   * @return the row
   */
  long row();

  /**
   * A new value of one field.
   *
   * @param <T> the type of the field's values
   * @param row where the row stands
   * @param subject whom it concerns
   * @param field a field of the categories NAME and CONTACT that is no collection
   * @param value the value
   * @param refersTo the time to which it refers
   */
  record NewValue<T>(long row, UpdateSubject subject, FieldKey<T> field, T value, Instant refersTo)
      implements UpdateItem {
    @Override
    public String toString() {
      return "NewValue[" + row + ", " + subject + ", " + field + ", ***]";
    }
  }

  /**
   * A safety ban, or its end (turvakielto, F23).
   *
   * @param row where the row stands
   * @param subject whom it concerns
   * @param ban the ban, or empty where it has ended
   * @param refersTo the time to which it refers
   */
  record BanNotice(long row, UpdateSubject subject, Optional<SafetyBan> ban, Instant refersTo)
      implements UpdateItem {
    @Override
    public String toString() {
      return "BanNotice[" + row + ", " + subject + ", ***]";
    }
  }

  /**
   * A row that could not be read.
   *
   * @param row where the row stands
   * @param code why
   * @param place the column or field; never a value
   */
  record Unreadable(long row, ErrorCode code, String place) implements UpdateItem {}

  /**
   * Reads a row whose values may be malformed.
   *
   * @param row where the row stands
   * @param place the column or field to name where it is refused
   * @param read makes the item from what the service sent
   * @return the item, or an unreadable row with the code of the refusal
   */
  static UpdateItem reading(long row, String place, Supplier<? extends UpdateItem> read) {
    try {
      return read.get();
    } catch (InvalidValueException refused) {
      return new Unreadable(row, refused.code(), place);
    }
  }
}
