package fi.rekisteri;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.request.RightsRequest;
import java.util.Optional;

/**
 * What was carried out of an item.
 *
 * @param file the file of its request
 * @param answer the answer, where access was asked for
 * @param portable the data, where portability was asked for
 */
public record CarriedOut(
    RightsRequest file, Optional<AccessAnswer> answer, Optional<PortableData> portable) {
  /**
   * An item that made no document.
   *
   * @param file the file of its request
   * @return what was carried out
   */
  public static CarriedOut of(RightsRequest file) {
    return new CarriedOut(file, Optional.empty(), Optional.empty());
  }
}
