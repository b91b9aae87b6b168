package fi.rekisteri.definition;

import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the parts of a draft are found: what holds one list of thousands against another does not
 * walk through their product. Of parts that are declared twice it knows the first.
 */
final class PartIndex {
  final Map<String, FieldSchema<?>> fields = new HashMap<>();
  final Map<Purpose, ProcessingActivity> activities = new HashMap<>();
  final Map<String, Recipient> recipients = new HashMap<>();
  final Set<String> bound = new HashSet<>();
  final Map<String, Set<SubjectRole>> roles = new HashMap<>();
  final Set<DataCategory> supplied = new HashSet<>();
  final Map<DataCategory, Set<RetentionAnchor>> anchors = new HashMap<>();

  PartIndex(Draft draft) {
    draft.fields.forEach(schema -> fields.putIfAbsent(schema.key().path(), schema));
    draft.activities.forEach(this::add);
    draft.recipients.forEach(one -> recipients.putIfAbsent(one.code(), one));
    draft.sources.forEach(source -> supplied.addAll(source.categories()));
    for (RetentionRule rule : draft.retention.rules()) {
      anchors
          .computeIfAbsent(rule.category(), none -> EnumSet.noneOf(RetentionAnchor.class))
          .add(rule.anchor());
    }
  }

  /** Answering about a person is no reason to hold anything, so RIGHTS gives a field no role. */
  private void add(ProcessingActivity activity) {
    activities.putIfAbsent(activity.purpose(), activity);
    activity.fields().forEach(field -> bound.add(field.path()));
    if (!activity.purpose().equals(Purpose.RIGHTS)) {
      for (FieldKey<?> field : activity.fields()) {
        roles
            .computeIfAbsent(field.path(), none -> EnumSet.noneOf(SubjectRole.class))
            .addAll(activity.bases().keySet());
      }
    }
  }
}
