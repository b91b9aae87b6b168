package fi.rekisteri.request;

import fi.rekisteri.deadline.Pause;
import fi.rekisteri.request.RequestEvent.Asked;
import fi.rekisteri.request.RequestEvent.Heard;
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
        pauses.replaceAll(pause -> pause.received().isPresent() ? pause : ended(pause, heard));
      }
    }
    return List.copyOf(pauses);
  }

  private static boolean means(Set<Integer> numbers, int item) {
    return numbers.isEmpty() || numbers.contains(item);
  }

  private static Pause ended(Pause pause, Heard heard) {
    return new Pause(pause.asked(), Optional.of(heard.on()), pause.ground(), pause.reason());
  }
}
