package fi.rekisteri.core.file;

import fi.rekisteri.core.effect.Erasing;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.Set;

/** Whether data must not go before an answer that is made of it, or goes on with it (S83). */
public final class NeededData {
  /** An answer with the data in it. */
  private static final Set<DataSubjectRight> ANSWERING =
      EnumSet.of(DataSubjectRight.ACCESS, DataSubjectRight.PORTABILITY);

  /** What is to go on with the data. */
  private static final Set<DataSubjectRight> KEEPING =
      EnumSet.of(DataSubjectRight.RECTIFICATION, DataSubjectRight.RESTRICTION);

  private NeededData() {}

  /** Whether the data must stay until some item is answered. */
  public static boolean isNeeded(RightsRequest file) {
    return file.items().stream().anyMatch(item -> isNeeded(file, item));
  }

  /**
   * Whether the data must stay until an item is answered. A letter that wants some of it corrected
   * and some erased is not held up by itself.
   */
  public static boolean isNeeded(RightsRequest file, RequestItem item) {
    boolean keeping =
        KEEPING.contains(item.right()) && file.items().stream().noneMatch(Erasing::isMeantBy);
    return item.state().isUnanswered() && (ANSWERING.contains(item.right()) || keeping);
  }
}
