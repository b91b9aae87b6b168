package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the parts of a definition are called for people. What it does not declare is told by code.
 */
final class Names {
  private final Teller teller;
  private final Map<Purpose, ProcessingActivity> activities = new HashMap<>();
  private final Map<String, Recipient> recipients = new HashMap<>();

  Names(Teller teller) {
    this.teller = teller;
    teller.draft().activities().forEach(one -> activities.putIfAbsent(one.purpose(), one));
    teller.draft().recipients().forEach(one -> recipients.putIfAbsent(one.code(), one));
  }

  Line activity(ProcessingActivity activity) {
    return teller.say("activities[" + activity.purpose() + "].description", activity.description());
  }

  /** A purpose, with a remark where nothing is done for it at present. */
  Line purpose(Purpose purpose) {
    ProcessingActivity activity = activities.get(purpose);
    if (activity == null) {
      return Line.of(purpose.code());
    }
    Line told = activity(activity);
    String remark = " (" + state(activity).text().toLowerCase(locale()) + ")";
    return isPursued(activity) ? told : told.saying(told.text() + remark);
  }

  Line state(ProcessingActivity activity) {
    return Line.of(teller.words().nameOf("status", activity.status()));
  }

  static boolean isPursued(ProcessingActivity activity) {
    return activity.status() == ActivityStatus.ACTIVE;
  }

  /** The organisation where it is known, or else what kind of recipient it is (C-154/21). */
  Line recipient(String code) {
    Recipient recipient = recipients.get(code);
    return recipient == null ? Line.of(code) : recipient(recipient);
  }

  Line recipient(Recipient recipient) {
    return recipient
        .party()
        .map(party -> Line.of(party.name()))
        .orElseGet(() -> category(recipient));
  }

  Line category(Recipient recipient) {
    return teller.say("recipients[" + recipient.code() + "].category", recipient.category());
  }

  Line category(DataCategory category) {
    return Line.of(teller.words().nameOf("category", category.code()));
  }

  /** In the order of the fields; what has no field stands at the end. */
  List<Line> categories(Collection<DataCategory> categories) {
    return joined(ordered(categories).stream().map(this::category).toList());
  }

  /** In the order of the fields; what has no field stands at the end. */
  List<DataCategory> ordered(Collection<DataCategory> categories) {
    Set<DataCategory> ordered = categories();
    ordered.retainAll(categories);
    categories.stream().sorted(Comparator.comparing(DataCategory::code)).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  /** The categories of the fields, as people meet them. */
  Set<DataCategory> categories() {
    return teller.draft().fields().stream()
        .map(FieldSchema::category)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names of fields in the order of the definition, or that they are all. */
  List<Line> fields(Set<FieldKey<?>> fields) {
    return paths(fields.stream().map(FieldKey::path).collect(Collectors.toSet()));
  }

  List<Line> paths(Set<String> paths) {
    List<FieldSchema<?>> all = teller.draft().fields();
    List<FieldSchema<?>> named = new ArrayList<>(all);
    named.removeIf(schema -> !paths.contains(schema.key().path()));
    if (!named.isEmpty() && named.size() == all.size()) {
      return List.of(teller.word("recipients.all"));
    }
    List<Line> told = new ArrayList<>(named.stream().map(this::field).toList());
    Set<String> known = named.stream().map(one -> one.key().path()).collect(Collectors.toSet());
    paths.stream().filter(path -> !known.contains(path)).sorted().map(Line::of).forEach(told::add);
    return joined(told);
  }

  Line field(FieldSchema<?> schema) {
    return teller.say("fields[" + schema.key().path() + "].label", schema.label());
  }

  String roles(Collection<SubjectRole> roles) {
    return roles.stream()
        .map(role -> teller.words().nameOf("role", role))
        .collect(Collectors.joining(", "));
  }

  Line country(CountryCode code) {
    return Line.of(teller.words().country(code.value()));
  }

  private Locale locale() {
    return teller.words().language().locale();
  }

  /** Short names on one line; one in another language keeps a line of its own. */
  static List<Line> joined(List<Line> lines) {
    boolean plain = lines.stream().allMatch(line -> line.lang().isEmpty());
    return plain && lines.size() > 1
        ? List.of(Line.of(lines.stream().map(Line::text).collect(Collectors.joining(", "))))
        : lines;
  }
}
