package fi.rekisteri.request;

import fi.rekisteri.deadline.Pause;
import fi.rekisteri.request.RequestEvent.Amended;
import fi.rekisteri.request.RequestEvent.Asked;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestEvent.Heard;
import fi.rekisteri.request.RequestEvent.TakenBack;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When the time of an item rested, as the entries of its request say. */
record PausesSoFar(List<RequestEntry> entries) {
  List<Pause> of(int item) {
    List<Pause> pauses = new ArrayList<>();
    for (RequestEntry entry : entries) {
      if (entry.event() instanceof Asked asked && means(asked.items(), item)) {
        pauses.add(new Pause(asked.on(), Optional.empty(), asked.ground(), asked.reason()));
      } else if (entry.event() instanceof Heard heard && means(heard.items(), item)) {
        pauses.replaceAll(pause -> ended(pause, heard.on()));
      } else if (settles(entry.event(), item)) {
        LocalDate day = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
        pauses.replaceAll(pause -> ended(pause, day));
      }
    }
    return List.copyOf(pauses);
  }

  private static boolean means(Set<Integer> numbers, int item) {
    return numbers.isEmpty() || numbers.contains(item);
  }

  /**
   * What is decided, made complete or taken back waits for nothing. The day is that of UTC, which
   * is never later than the register's: a pause is rather too short than too long.
   */
  private static boolean settles(RequestEvent event, int item) {
    return event instanceof Decided decided && decided.item() == item
        || event instanceof Amended amended && amended.item() == item
        || event instanceof TakenBack back && back.item() == item;
  }

  private static Pause ended(Pause pause, LocalDate day) {
    if (pause.received().isPresent()) {
      return pause;
    }
    LocalDate end = day.isBefore(pause.asked()) ? pause.asked() : day;
    return new Pause(pause.asked(), Optional.of(end), pause.ground(), pause.reason());
  }
}
