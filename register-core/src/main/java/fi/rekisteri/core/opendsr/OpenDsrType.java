package fi.rekisteri.core.opendsr;

import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeMessage;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request asks for. The standard knows three types; the others are this library's own, which
 * a party that knows the standard alone refuses.
 */
public enum OpenDsrType {
  /** To know what is held, with a copy (Art. 15). */
  ACCESS("access", null),
  /** To move data (Art. 20). */
  PORTABILITY("portability", null),
  /** To erase the whole person (Art. 17). */
  ERASURE("erasure", NoticeChange.ERASED),
  /** To erase some fields (Art. 17, 19). */
  PARTIAL_ERASURE("partial_erasure", NoticeChange.ERASED),
  /** To correct some fields (Art. 16, 19). */
  RECTIFICATION("rectification", NoticeChange.RECTIFIED),
  /** To store some fields only (Art. 18, 19). */
  RESTRICTION("restriction", NoticeChange.RESTRICTED),
  /** To use some fields again. It is an instruction of the sender, and no right of a person. */
  RESTRICTION_LIFTING("restriction_lifting", NoticeChange.RESTRICTION_LIFTED);

  private final String word;
  private final NoticeChange change;

  OpenDsrType(String word, NoticeChange change) {
    this.word = word;
    this.change = change;
  }

  /**
   * The word that stands in the message.
   *
   * @return such as {@code erasure}
   */
  public String word() {
    return word;
  }

  /**
   * Whether a party that knows the standard alone can carry it out.
   *
   * @return true for access, portability and the erasure of a whole person
   */
  public boolean isStandard() {
    return this == ACCESS || this == PORTABILITY || this == ERASURE;
  }

  /** What became of data where the sender holds it, for the types that tell of that. */
  Optional<NoticeChange> change() {
    return Optional.ofNullable(change);
  }

  static OpenDsrType of(NoticeMessage message) {
    return message.whole()
        ? ERASURE
        : Stream.of(values())
            .filter(type -> type != ERASURE && type.change == message.change())
            .findFirst()
            .orElseThrow();
  }
}
