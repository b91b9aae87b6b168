package fi.rekisteri.breach;

import fi.rekisteri.processing.Purpose;
import java.util.UUID;

/** What somebody had in hand who should not (Art. 34(3)(a)). */
public sealed interface Taken {
  /** The register's storage, a copy or a backup of it, without any key. */
  record Database() implements Taken {}

  /** The storage, and the root key or whatever opens it. */
  record DatabaseAndKeys() implements Taken {}

  /**
   * A piece of paper.
   *
   * @param paper its id
   */
  record Paper(UUID paper) implements Taken {}

  /**
   * What the register shows for a purpose, of whichever people: a screen, an export, a list.
   *
   * @param purpose the purpose
   */
  record Output(Purpose purpose) implements Taken {}
}
