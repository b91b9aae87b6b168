package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Part.Group;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** For what data is used, on which basis, and which fields each purpose needs. */
final class PurposeReading {
  private final RegisterDraft draft;
  private final FlowWords words;
  private final BasisTelling bases;

  PurposeReading(RegisterDraft draft, FlowWords words) {
    this.draft = draft;
    this.words = words;
    this.bases = new BasisTelling(words);
  }

  void into(PartBook book) {
    draft.activities().forEach(activity -> add(book, activity));
  }

  private void add(PartBook book, ProcessingActivity activity) {
    Set<String> fields = paths(activity.fields());
    Part added =
        book.add(
            Column.PURPOSE,
            activity.purpose().code(),
            id ->
                new Part(
                    Column.PURPOSE,
                    id,
                    words.of(activity.description()),
                    facts(activity),
                    fields,
                    group(activity),
                    isPaused(activity)));
    book.link(book.holding(fields), List.of(added));
  }

  static Set<String> paths(Set<FieldKey<?>> fields) {
    return fields.stream().map(FieldKey::path).collect(Collectors.toUnmodifiableSet());
  }

  private List<String> facts(ProcessingActivity activity) {
    List<String> facts = new ArrayList<>(bases.lines(activity.bases()));
    if (isPaused(activity)) {
      facts.add(words.name("status", activity.status()));
    }
    return facts;
  }

  private Group group(ProcessingActivity activity) {
    Group basis = bases.group(activity.bases());
    return isPaused(activity)
        ? new Group(
            "PAUSED_" + basis.code(), words.text("group.paused", Map.of("basis", basis.name())))
        : basis;
  }

  private static boolean isPaused(ProcessingActivity activity) {
    return activity.status() != ActivityStatus.ACTIVE;
  }
}
