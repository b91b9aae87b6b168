package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Difference.Kind;
import fi.rekisteri.core.drift.DutyLine.Rule;
import fi.rekisteri.processing.Purpose;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each kind of change requires. The line of the place itself is taken; where there is none,
 * the nearest one above that speaks of all below it. Words of a part that nobody gave a line of
 * their own are read by a person, since no machine can tell whether they mean something else.
 * Immutable and thread-safe.
 */
final class DutyTable {
  private static final Map<String, DutyLine> AT = new HashMap<>();
  private static final Map<String, DutyLine> UNDER = new HashMap<>();

  /** Another order of the same elements, wherever {@link Orders} has it told. */
  private static final DutyLine ORDER = DutyLine.at("", Reason.NEXT_NOTICE);

  /** What nobody thought of is looked at by a person. */
  private static final DutyLine UNKNOWN =
      DutyLine.at("", Reason.WORDS_CHANGED).any(Reason.WORDS_CHANGED);

  /** Words in one language. */
  private static final DutyLine WORDS =
      DutyLine.at("", Reason.TRANSLATION).altered(Reason.WORDS_CHANGED);

  /** A text of several languages, come or gone as a whole. */
  private static final DutyLine TEXT =
      DutyLine.at("", Reason.NEXT_NOTICE).any(Reason.WORDS_CHANGED);

  static {
    Stream.of(
            ActivityDuties.purposes(),
            ActivityDuties.bases(),
            ChoiceDuties.consents(),
            ChoiceDuties.decisions(),
            ChoiceDuties.cookies(),
            RecipientDuties.recipients(),
            RecipientDuties.parties(),
            FlowDuties.disclosures(),
            FlowDuties.transfers(),
            FlowDuties.lists(),
            KeepingDuties.fields(),
            KeepingDuties.periods(),
            KeepingDuties.policy(),
            OtherDuties.heading(),
            OtherDuties.conduct(),
            OtherDuties.notice(),
            OtherDuties.accountability())
        .flatMap(List::stream)
        .forEach(line -> (line.below() ? UNDER : AT).put(line.topic(), line));
  }

  private DutyTable() {}

  /** What a change requires, with the purposes it concerns; never empty. */
  static Map<Reason, Set<Purpose>> of(Situation situation) {
    Difference change = situation.difference();
    if (isOfIdlePurpose(situation)) {
      return Map.of(Reason.NOT_CARRIED_OUT, Set.of());
    }
    if (isOfDraftedPurpose(situation)) {
      return Map.of(Reason.PART_OF_ANOTHER, Set.of());
    }
    DutyLine line = change.kind() == Kind.REORDERED ? ORDER : lineOf(change);
    Map<Reason, Set<Purpose>> required = new LinkedHashMap<>();
    for (Rule rule : line.rules()) {
      if (rule.kinds().contains(change.kind())) {
        rule.condition()
            .appliesTo(situation)
            .ifPresent(
                purposes ->
                    required
                        .computeIfAbsent(rule.reason(), any -> new TreeSet<>())
                        .addAll(purposes));
      }
    }
    return required.isEmpty() ? Map.of(line.otherwise(), Set.of()) : required;
  }

  private static boolean isOfIdlePurpose(Situation situation) {
    Difference change = situation.difference();
    return change.topic().startsWith("activities[]") && !ActivityDuties.isTold(situation);
  }

  /** Nobody was told of what was only drafted: its beginning alone asks, and for all of it. */
  private static boolean isOfDraftedPurpose(Situation situation) {
    String topic = situation.difference().topic();
    return topic.startsWith("activities[].")
        && !topic.equals("activities[].status")
        && ActivityDuties.wasDrafted(situation);
  }

  private static DutyLine lineOf(Difference change) {
    return lineOf(change.topic(), shapeOf(change)).orElse(UNKNOWN);
  }

  private static Optional<DutyLine> shapeOf(Difference change) {
    if (change.after().shape() == Tree.Shape.TEXTS || change.before().shape() == Tree.Shape.TEXTS) {
      return Optional.of(TEXT);
    }
    Step last = change.steps().get(change.steps().size() - 1);
    return last.vocabulary().filter("Text"::equals).map(any -> WORDS);
  }

  /**
   * The line of a place.
   *
   * @param topic the place
   * @param words the line of words, where words stand there
   * @return empty where no line speaks of it
   */
  static Optional<DutyLine> lineOf(String topic, Optional<DutyLine> words) {
    DutyLine own = AT.get(topic);
    if (own != null) {
      return Optional.of(own);
    }
    if (words.isPresent() && !UNDER.containsKey(topic)) {
      return words;
    }
    for (String place = topic; !place.isEmpty(); place = above(place)) {
      if (UNDER.containsKey(place)) {
        return Optional.of(UNDER.get(place));
      }
    }
    return Optional.empty();
  }

  private static String above(String topic) {
    int end = topic.endsWith("[]") ? topic.length() - 2 : Math.max(topic.lastIndexOf('.'), 0);
    return topic.substring(0, end);
  }
}
