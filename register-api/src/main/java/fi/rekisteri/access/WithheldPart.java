package fi.rekisteri.access;

import java.util.Optional;

/**
 * What an access answer leaves out.
 *
 * @param holder what kind of thing it is
 * @param name the path of a field, the technical name of a source, or the code of a recipient
 * @param element which of a field's values; empty for all of them
 * @param part which part of each value, such as {@code customer}; empty for all of it
 */
public record WithheldPart(
    Holder holder, String name, Optional<String> element, Optional<String> part) {
  /** What something may be left out of. */
  public enum Holder {
    /** A field of the register. */
    FIELD,
    /** A source beside the register's records. */
    SOURCE,
    /** The ledger of disclosures, and what the log tells of them. */
    RECIPIENT
  }

  /** Refuses a blank name, and an element or a part of what has none. */
  public WithheldPart {
    if (name.isBlank()) {
      throw new IllegalArgumentException("what is left out has a name");
    }
    if (element.isPresent() && holder != Holder.FIELD) {
      throw new IllegalArgumentException("fields alone have values that can be told apart");
    }
    if (part.isPresent() && holder == Holder.RECIPIENT) {
      throw new IllegalArgumentException("a disclosure is told or left out whole");
    }
  }

  /**
   * All values of a field.
   *
   * @param path the field's path
   * @return the part
   */
  public static WithheldPart field(String path) {
    return new WithheldPart(Holder.FIELD, path, Optional.empty(), Optional.empty());
  }

  /**
   * All that a source holds.
   *
   * @param source its technical name
   * @return the part
   */
  public static WithheldPart source(String source) {
    return new WithheldPart(Holder.SOURCE, source, Optional.empty(), Optional.empty());
  }

  /**
   * All disclosures to a recipient: the lines of the ledger, and the times at which the log tells
   * of them. That the recipient is one of the register's stays told.
   *
   * @param recipient the recipient's code
   * @return the part
   */
  public static WithheldPart disclosuresTo(String recipient) {
    return new WithheldPart(Holder.RECIPIENT, recipient, Optional.empty(), Optional.empty());
  }

  /**
   * Of a field one value alone.
   *
   * @param id the value's element
   * @return a copy
   */
  public WithheldPart element(String id) {
    return new WithheldPart(holder, name, Optional.of(id), part);
  }

  /**
   * Of each value one part alone.
   *
   * @param one the part's name
   * @return a copy
   */
  public WithheldPart part(String one) {
    return new WithheldPart(holder, name, element, Optional.of(one));
  }

  /**
   * The same without the id of a value, which says nothing to whoever is not shown the value.
   *
   * @return a copy
   */
  public WithheldPart asTold() {
    return new WithheldPart(holder, name, Optional.empty(), part);
  }
}
