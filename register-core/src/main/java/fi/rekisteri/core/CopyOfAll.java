package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.AccessAnswers.Holder;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The copy itself, of everything that is told (Art. 15(3)). */
record CopyOfAll() implements AccessAnswers.Form<AccessAnswer> {
  @Override
  public AccessAnswer of(AccessAnswer held, Supplier<List<Holder>> holders) {
    return held;
  }

  /** The paths of fields, and the sources that told something. */
  @Override
  public List<String> told(AccessAnswer answer) {
    return Stream.concat(
            answer.data().stream().map(HeldValue::path).distinct(),
            answer.elsewhere().stream()
                .filter(source -> !source.values().isEmpty())
                .map(source -> "from=" + source.source()))
        .toList();
  }
}
