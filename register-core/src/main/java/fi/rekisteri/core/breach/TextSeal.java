package fi.rekisteri.core.breach;

import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.BreachLine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Seals what people write into the breach file, in its place, under the register's audit key: a
 * breach is about many people, and its file outlives them.
 */
record TextSeal(OpenRing ring) {
  byte[] seal(Optional<String> text, long breach, int line) {
    return text.map(
            words ->
                ring.auditKeys().seal(words.getBytes(StandardCharsets.UTF_8), place(breach, line)))
        .orElseGet(() -> new byte[0]);
  }

  Optional<String> open(BreachLine line) {
    byte[] sealed = line.sealed();
    if (sealed.length == 0) {
      return Optional.empty();
    }
    String place = place(line.breach(), line.number());
    return Optional.of(
        ring.allAuditKeys().values().stream()
            .flatMap(keys -> keys.open(sealed, place).stream())
            .map(text -> new String(text, StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow(() -> corrupt(line)));
  }

  private static String place(long breach, int line) {
    return "breach " + breach + "/" + line;
  }

  private static CorruptDataException corrupt(BreachLine line) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        "line " + line.breach() + "/" + line.number() + " of the breach file cannot be opened",
        "look into the storage: it was changed, or comes from another register");
  }
}
