package fi.rekisteri.core.shape;

import fi.rekisteri.customer.TextFields;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import java.util.Optional;

/** A field of the host's own that its file can describe without a line of Java. */
sealed interface OwnField {
  /** The key that it describes. */
  FieldKey<?> key();

  /**
   * One line of text.
   *
   * @param path its path
   * @param cardinality how many values one person may have
   * @param longest the most characters
   */
  record Text(String path, Cardinality cardinality, int longest) implements OwnField {
    /** Refuses a path of another form, and a length below 1. */
    public Text {
      FieldKey.of(path, cardinality, TextFields.text(longest));
    }

    @Override
    public FieldKey<?> key() {
      return FieldKey.of(path, cardinality, TextFields.text(longest));
    }
  }

  /**
   * A day.
   *
   * @param path its path
   * @param cardinality how many values one person may have
   */
  record Date(String path, Cardinality cardinality) implements OwnField {
    /** Refuses a path of another form. */
    public Date {
      FieldKey.of(path, cardinality, TextFields.date());
    }

    @Override
    public FieldKey<?> key() {
      return FieldKey.of(path, cardinality, TextFields.date());
    }
  }

  /** The description of a key; empty where its type does more than the file can say. */
  static Optional<OwnField> of(FieldKey<?> key) {
    FieldType<?> type = key.type();
    if (type instanceof TextFields.Line line) {
      return Optional.of(new Text(key.path(), key.cardinality(), line.maxCodePoints()));
    }
    return type instanceof TextFields.Day
        ? Optional.of(new Date(key.path(), key.cardinality()))
        : Optional.empty();
  }
}
