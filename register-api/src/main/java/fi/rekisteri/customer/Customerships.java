package fi.rekisteri.customer;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules by which customerships follow each other (S33). */
final class Customerships {
  private Customerships() {}

  static List<CustomershipPeriod> begin(List<CustomershipPeriod> periods, LocalDate firstDay) {
    if (!periods.isEmpty()) {
      CustomershipPeriod last = periods.get(periods.size() - 1);
      if (last.end().map(end -> !end.isBefore(firstDay)).orElse(true)) {
        throw new ConflictException(
            ErrorCode.CUSTOMERSHIP_CONFLICT,
            "a customership goes on or ends later than the new one begins",
            "end it first, or begin the new one after it");
      }
    }
    List<CustomershipPeriod> changed = new ArrayList<>(periods);
    changed.add(CustomershipPeriod.from(firstDay));
    return changed;
  }

  static List<CustomershipPeriod> end(
      List<CustomershipPeriod> periods, LocalDate lastDay, EndReason why) {
    if (periods.isEmpty() || !periods.get(periods.size() - 1).isOpen()) {
      throw new ConflictException(
          ErrorCode.CUSTOMERSHIP_CONFLICT, "no customership goes on", "begin one before ending it");
    }
    List<CustomershipPeriod> changed = new ArrayList<>(periods);
    int last = changed.size() - 1;
    changed.set(last, changed.get(last).endedOn(lastDay, why));
    return changed;
  }
}
