package fi.rekisteri.core.erasure;

import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which values a judgement lets go, and which it withholds although their time is over. */
public final class Going {
  private static final Fate.Cases<Optional<LocalDate>> DUE_SINCE =
      new Fate.Cases<>(
          keep -> Optional.empty(),
          hold -> Optional.empty(),
          restrict -> Optional.empty(),
          anonymise -> Optional.of(anonymise.dueSince()),
          erase -> Optional.of(erase.dueSince()));

  private Going() {}

  /** Whether a value goes, by being erased or made anonymous. */
  public static boolean goes(ValueFate value) {
    return dueSince(value).isPresent();
  }

  /** Whether a value would go, and is held or restricted. */
  public static boolean isWithheld(ValueFate value) {
    return value.fate() instanceof Fate.Hold || value.fate() instanceof Fate.Restrict;
  }

  /** Since when a value that goes may not be kept any more. */
  public static Optional<LocalDate> dueSince(ValueFate value) {
    return value.fate().fold(DUE_SINCE);
  }

  public static List<ValueFate> of(List<ValueFate> fates) {
    return fates.stream().filter(Going::goes).toList();
  }
}
