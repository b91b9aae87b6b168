package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.List;

/** For which purposes one value is used (Art. 15(1)(a)). */
final class UsedFor {
  private UsedFor() {}

  /**
   * The purposes that the field is bound to with this person, in the definition's order; of what is
   * held instead of erased, those of the hold alone; none while the value waits.
   */
  static List<Purpose> of(HeldValue held, AccessAnswer answer) {
    if (held.waiting()) {
      return List.of();
    }
    return held.lock()
        .map(lock -> lock.purposes().stream().sorted().toList())
        .orElseGet(() -> bound(held.path(), answer));
  }

  private static List<Purpose> bound(String path, AccessAnswer answer) {
    return answer.activities().stream()
        .filter(activity -> activity.fields().stream().anyMatch(field -> field.path().equals(path)))
        .map(ProcessingActivity::purpose)
        .toList();
  }
}
