package fi.rekisteri.core.showing;

import fi.rekisteri.notice.PracticeFinding;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import fi.rekisteri.notice.PracticePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The findings of one comparison, gathered in any order. Not thread-safe. */
final class Findings {
  private static final Comparator<PracticeFinding> ORDER =
      Comparator.comparing(PracticeFinding::deviation)
          .thenComparing(PracticeFinding::part)
          .thenComparing(PracticeFinding::code)
          .thenComparing(one -> one.within().orElse(""));

  private final List<PracticeFinding> all = new ArrayList<>();

  void undeclared(PracticePart part, String code, long times) {
    undeclared(part, code, "", times);
  }

  void undeclared(PracticePart part, String code, String within, long times) {
    Optional<String> with = Optional.of(within).filter(text -> !text.isEmpty());
    all.add(new PracticeFinding(Deviation.NOT_DECLARED, part, code, with, times));
  }

  void held(String field, long people) {
    all.add(
        new PracticeFinding(
            Deviation.HELD_UNDECLARED, PracticePart.FIELD, field, Optional.empty(), people));
  }

  void neverUsed(PracticePart part, String code) {
    all.add(new PracticeFinding(Deviation.NEVER_USED, part, code, Optional.empty(), 0));
  }

  void unread(String field, String purpose, boolean written) {
    Deviation deviation = written ? Deviation.WRITTEN_ONLY : Deviation.NEVER_USED;
    all.add(new PracticeFinding(deviation, PracticePart.BINDING, field, Optional.of(purpose), 0));
  }

  List<PracticeFinding> sorted() {
    return all.stream().sorted(ORDER).toList();
  }
}
