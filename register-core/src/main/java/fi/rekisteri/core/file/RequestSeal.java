package fi.rekisteri.core.file;

import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;

/**
 * Seals what an entry of a request tells, together with the line that it stands in, under the
 * register's audit key: a file outlives the person whose request it is.
 */
record RequestSeal(OpenRing ring) {
  /** The same line with its contents sealed. */
  RequestLine seal(RequestLine line, byte[] plain) {
    return new RequestLine(
        line.request(),
        line.number(),
        line.at(),
        line.writer(),
        line.kind(),
        ring.auditKeys().seal(plain, place(line)));
  }

  /** The contents of a line. */
  byte[] open(RequestLine line) {
    return ring.openAudited(line.sealed(), place(line)).orElseThrow(() -> corrupt(line));
  }

  /** All that is in clear; no part but the last one can hold a line end of its own making. */
  private static String place(RequestLine line) {
    return String.join(
        "\n",
        "request " + line.request() + "/" + line.number(),
        line.at().toString(),
        line.kind(),
        line.writer());
  }

  static CorruptDataException corrupt(RequestLine line) {
    return corrupt(
        "line " + line.request() + "/" + line.number() + " of a request cannot be opened");
  }

  /** The lines open, but what the storage says of the whole is not what they say. */
  static CorruptDataException corrupt(RequestHead head) {
    return corrupt("the head of request " + head.request() + " is not that of its lines");
  }

  private static CorruptDataException corrupt(String what) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        what,
        "look into the storage: it was changed, or comes from another register");
  }
}
