package fi.rekisteri.core.retention;

import fi.rekisteri.retention.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to values, in words: as it is planned, or as it was done.
 *
 * @param words the words
 * @param tense {@code planned} or {@code done}
 */
record FateTelling(RetentionWords words, String tense) {
  static FateTelling planned(RetentionWords words) {
    return new FateTelling(words, "planned");
  }

  static FateTelling done(RetentionWords words) {
    return new FateTelling(words, "done");
  }

  /** A value of a field, whose name the caller tells. */
  ToldValue told(Line field, Fate fate) {
    return new ToldValue(field, fate(fate), Line.of(fate.decidedBy().reference()), days(fate));
  }

  private Line fate(Fate fate) {
    String code = fate.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    String name = words.text(tense + "." + code);
    return fate instanceof Fate.Hold held
        ? words.hold(held.hold().code()).labelled(name)
        : Line.of(name);
  }

  private List<Line> days(Fate fate) {
    return fate.fold(
        new Fate.Cases<>(
            keep -> List.of(Line.of(kept(keep))),
            hold ->
                List.of(
                    since(hold.dueSince()),
                    Line.of(release(hold.hold().until(), hold.hold().untilEvent()))),
            restrict -> List.of(since(restrict.dueSince())),
            anonymise -> List.of(since(anonymise.dueSince())),
            erase -> List.of(since(erase.dueSince()))));
  }

  private String kept(Fate.Keep keep) {
    return keep.through()
        .map(day -> words.text("days.through", Map.of("day", words.day(day))))
        .orElseGet(() -> words.text("days.notBegun"));
  }

  private Line since(LocalDate day) {
    return Line.of(words.text("days.since", Map.of("day", words.day(day))));
  }

  /** The earliest day or the event on which a hold lets go (S32.2). */
  String release(Optional<LocalDate> until, Optional<String> untilEvent) {
    String day =
        until
            .map(last -> words.text("days.held", Map.of("day", words.day(last.plusDays(1)))))
            .orElse("");
    String event =
        untilEvent
            .map(code -> words.text("days.event", Map.of("event", words.name("event", code))))
            .orElse("");
    return day.isEmpty() || event.isEmpty() ? day + event : day + "; " + event;
  }
}
