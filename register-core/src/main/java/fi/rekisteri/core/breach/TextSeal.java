package fi.rekisteri.core.breach;

import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.BreachLine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Seals what people write into the breach file, together with the line that it stands in, under the
 * register's audit key: a breach is about many people, and its file outlives them. A line without a
 * text is sealed too, so that nobody moves an instant or a decision unnoticed.
 */
record TextSeal(OpenRing ring) {
  private static final byte[] NONE = {};

  /** The same line with its seal. */
  BreachLine seal(BreachLine line, Optional<String> text) {
    byte[] plain = text.map(words -> words.getBytes(StandardCharsets.UTF_8)).orElse(NONE);
    return new BreachLine(
        line.breach(),
        line.number(),
        line.at(),
        line.writer(),
        line.kind(),
        line.facts(),
        ring.auditKeys().seal(plain, place(line)));
  }

  /** The text of a line; none is blank. */
  Optional<String> open(BreachLine line) {
    String text =
        ring.openAudited(line.sealed(), place(line))
            .map(plain -> new String(plain, StandardCharsets.UTF_8))
            .orElseThrow(() -> corrupt(line));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** All that is in clear; no part but the last one can hold a line end of its own making. */
  private static String place(BreachLine line) {
    return String.join(
        "\n",
        "breach " + line.breach() + "/" + line.number(),
        line.at().toString(),
        line.kind(),
        line.facts(),
        line.writer());
  }

  private static CorruptDataException corrupt(BreachLine line) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        "line " + line.breach() + "/" + line.number() + " of the breach file cannot be opened",
        "look into the storage: it was changed, or comes from another register");
  }
}
