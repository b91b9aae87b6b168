package fi.rekisteri.core.plan;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One fate as a word of a plan: a letter for its kind, then its rule, its day, and for a hold what
 * holds. The letters are for ever.
 */
final class FateText {
  private static final int SIMPLE = 3;
  private static final int HOLD = 11;

  private FateText() {}

  static String write(Fate fate) {
    return fate.fold(
        new Fate.Cases<>(
            keep -> text("K", keep.decidedBy(), Words.written(keep.through())),
            FateText::hold,
            restrict -> text("R", restrict.decidedBy(), day(restrict.dueSince())),
            anonymise -> text("A", anonymise.decidedBy(), day(anonymise.dueSince())),
            erase -> text("E", erase.decidedBy(), day(erase.dueSince()))));
  }

  private static String text(String kind, RuleId rule, String... rest) {
    Stream<String> head = Stream.of(kind, Words.written(rule.reference()));
    return Words.joined(Words.DETAIL, Stream.concat(head, Stream.of(rest)).toList());
  }

  private static String hold(Fate.Hold fate) {
    LegalHold hold = fate.hold();
    return text(
        "H",
        fate.decidedBy(),
        day(fate.dueSince()),
        Words.written(hold.code()),
        Words.written(hold.source()),
        Words.writtenAll(Words.ELEMENT, hold.scope().fields()),
        Words.writtenAll(Words.ELEMENT, hold.scope().elements()),
        Words.written(hold.basis().reference()),
        day(hold.from()),
        Words.written(hold.until()),
        Words.written(hold.untilEvent()));
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  /** Fails for whatever {@link #write} never writes. */
  static Fate read(String text) {
    boolean held = text.startsWith("H");
    List<String> words = Words.split(Words.DETAIL, text, held ? HOLD : SIMPLE);
    RuleId rule = new RuleId(Words.read(words.get(1)));
    Optional<LocalDate> day = day(words.get(2));
    return switch (words.get(0)) {
      case "K" -> new Fate.Keep(rule, day);
      case "H" -> new Fate.Hold(rule, hold(words), day.orElseThrow());
      case "R" -> new Fate.Restrict(rule, day.orElseThrow());
      case "A" -> new Fate.Anonymise(rule, day.orElseThrow());
      case "E" -> new Fate.Erase(rule, day.orElseThrow());
      default -> throw new IllegalArgumentException("a fate of no kind");
    };
  }

  private static LegalHold hold(List<String> words) {
    HoldScope scope =
        new HoldScope(
            Set.copyOf(Words.readAll(Words.ELEMENT, words.get(5))),
            Set.copyOf(Words.readAll(Words.ELEMENT, words.get(6))));
    return new LegalHold(
        Words.read(words.get(3)),
        Words.read(words.get(4)),
        scope,
        new RuleId(Words.read(words.get(7))),
        LocalDate.parse(words.get(8)),
        day(words.get(9)),
        Words.readOptional(words.get(10)));
  }

  private static Optional<LocalDate> day(String word) {
    return Words.readOptional(word).map(LocalDate::parse);
  }
}
