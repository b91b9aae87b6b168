package fi.rekisteri.samples.benchmarks.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What sides did in turns.
 *
 * @param judged the rounds that count, by the name of the side
 * @param first what each side did in its very first lap, before anything of it was warm
 */
public record Rounds(Map<String, List<Round>> judged, Map<String, Round> first) {

  /** One lap of all sides: a round of each, by its name. */
  public interface Lap {
    Map<String, Round> run(int number) throws Exception;
  }

  /** Nothing but a first lap so far. */
  static Rounds after(Map<String, Round> first) {
    Map<String, List<Round>> judged = new LinkedHashMap<>();
    first.keySet().forEach(side -> judged.put(side, new ArrayList<>()));
    return new Rounds(judged, Map.copyOf(first));
  }

  /**
   * Laps until everything is warm, which are thrown away but for the first, and those that count.
   */
  public static Rounds of(Pace pace, Lap lap) throws Exception {
    int number = 0;
    Map<String, Round> first = lap.run(number++);
    Rounds rounds = after(first);
    WarmUp warmUp = new WarmUp(pace.warmUpSeconds() * first.size());
    warmUp.lap(seconds(first));
    while (!warmUp.isOver()) {
      warmUp.lap(seconds(lap.run(number++)));
    }
    for (int i = 0; i < pace.rounds(); i++) {
      rounds.add(lap.run(number++));
    }
    return rounds;
  }

  void add(Map<String, Round> lap) {
    lap.forEach((side, round) -> judged.get(side).add(round));
  }

  private static double seconds(Map<String, Round> lap) {
    return lap.values().stream().mapToDouble(Round::seconds).sum();
  }
}
