package fi.rekisteri.core.fate;

import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;

/** Fates in a line each, for tables. */
final class Told {
  private static final Fate.Cases<String> LINE =
      new Fate.Cases<>(
          keep ->
              "KEEP "
                  + keep.through().map(LocalDate::toString).orElse("open")
                  + " by "
                  + keep.decidedBy(),
          hold ->
              "HOLD "
                  + hold.hold().code()
                  + " "
                  + hold.hold()
                      .until()
                      .map(LocalDate::toString)
                      .or(() -> hold.hold().untilEvent())
                      .orElseThrow()
                  + " since "
                  + hold.dueSince(),
          restrict -> "RESTRICT since " + restrict.dueSince() + " by " + restrict.decidedBy(),
          anonymise -> "ANONYMISE since " + anonymise.dueSince() + " by " + anonymise.decidedBy(),
          erase -> "ERASE since " + erase.dueSince() + " by " + erase.decidedBy());

  private Told() {}

  static String fate(Judgement judgement, String field, String element) {
    return judgement.fates().stream()
        .filter(one -> one.field().equals(field) && one.element().equals(element))
        .map(ValueFate::fate)
        .map(fate -> fate.fold(LINE))
        .findFirst()
        .orElseThrow();
  }
}
