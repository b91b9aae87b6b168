package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.access.WithheldPart.Holder;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What is left out of one answer, and that it was (Art. 15(4), F05). For one thread. A decision
 * that names a value or a part which is not there is refused: what it meant would be shown.
 */
final class Cuts {
  private final RegisterDefinition definition;
  private final AccessScope scope;
  private final Set<AccessLimit> used = new HashSet<>();
  private final Set<Redaction> made = new LinkedHashSet<>();
  private final Set<String> shown = new HashSet<>();

  Cuts(RegisterDefinition definition, AccessScope scope) {
    this.definition = definition;
    this.scope = scope;
  }

  /** A value of a field; what waits has no element, and goes with the whole field alone. */
  Optional<HeldValue> ofField(HeldValue value, String element) {
    List<AccessLimit> concerning =
        concerning(Holder.FIELD, value.path()).stream()
            .filter(one -> one.what().element().map(element::equals).orElse(true))
            .toList();
    Optional<HeldValue> left = cut(value, value.label(), concerning, Cuts::without);
    left.map(HeldValue::path).ifPresent(shown::add);
    return left;
  }

  /** What the register itself leaves out, since it tells of somebody else. */
  HeldValue withoutOther(HeldValue value, String part) {
    tellOther(WithheldPart.field(value.path()).part(part), value.label());
    return value.without(part);
  }

  void tellOther(WithheldPart what, LocalizedText label) {
    made.add(
        new Redaction.Told(
            what, label, RedactionReason.OTHER_PERSON, RedactionReason.OTHER_PERSON.rule()));
  }

  /**
   * A source of which nothing is left stands among what was left out; where it is not told there,
   * it looks like one that has nothing to give.
   */
  List<SourceAnswer> ofSources(List<SourceAnswer> answers) {
    List<SourceAnswer> left = new ArrayList<>(answers.size());
    for (SourceAnswer answer : answers) {
      List<AccessLimit> concerning = concerning(Holder.SOURCE, answer.source());
      List<SourceValue> values =
          answer.values().stream()
              .flatMap(value -> cut(value, answer.label(), concerning, Cuts::without).stream())
              .toList();
      boolean told = concerning.stream().anyMatch(AccessLimit::told);
      if (!values.isEmpty() || answer.values().isEmpty() || !told) {
        left.add(new SourceAnswer(answer.source(), answer.label(), values));
      }
    }
    return left;
  }

  /** After the values: a field of which none is shown, untold, stands in no line either. */
  List<Disclosure> ofLedger(List<Disclosure> lines) {
    return lines.stream()
        .filter(line -> !isHidden(line.facts().recipient()))
        .flatMap(line -> withoutSilent(line).stream())
        .toList();
  }

  private Optional<Disclosure> withoutSilent(Disclosure line) {
    List<String> left = line.facts().fields().stream().filter(path -> !isSilent(path)).toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Disclosure(line.facts().withFields(left), line.details()));
  }

  private boolean isSilent(String path) {
    List<AccessLimit> untold =
        concerning(Holder.FIELD, path).stream()
            .filter(one -> !one.told() && !shown.contains(path))
            .toList();
    untold.forEach(one -> note(one, definition.field(path).orElseThrow().label()));
    return !untold.isEmpty();
  }

  /** The trail names a disclosure by its recipient; telling the time would tell of it. */
  boolean hides(AuditEntry entry) {
    return entry.act().fields().stream()
        .filter(told -> told.startsWith(SubjectLooks.TO))
        .anyMatch(told -> isHidden(told.substring(SubjectLooks.TO.length())));
  }

  /**
   * What the answer tells of all that was left out.
   *
   * @param recordFound whether there was a record: of none, no value can be shown by mistake
   */
  List<Redaction> told(boolean recordFound) {
    scope.withheld().stream()
        .filter(one -> !used.contains(one))
        .map(AccessLimit::what)
        .filter(what -> what.element().isPresent() || what.part().isPresent())
        .filter(what -> recordFound || what.holder() != Holder.FIELD)
        .findFirst()
        .ifPresent(
            what -> {
              throw unmatched(what);
            });
    return List.copyOf(made);
  }

  /** How the trail tells it: what and why, whatever the person is told. */
  List<String> recorded() {
    return scope.withheld().stream()
        .filter(used::contains)
        .map(
            one ->
                SubjectLooks.WITHHELD
                    + one.what().name()
                    + ":"
                    + one.reason()
                    + (one.told() ? "" : ":untold"))
        .distinct()
        .toList();
  }

  static InvalidValueException unmatched(WithheldPart what) {
    return new InvalidValueException(
        ErrorCode.ACCESS_LIMIT_UNMATCHED,
        "the scope of the answer leaves out what is not there, of a " + what.holder(),
        "name fields, sources, recipients, values and parts that there are: the answer was not made");
  }

  private <T> Optional<T> cut(
      T value,
      LocalizedText label,
      List<AccessLimit> concerning,
      BiFunction<T, String, Optional<T>> without) {
    Optional<T> left = Optional.of(value);
    for (AccessLimit one : concerning) {
      Optional<String> part = one.what().part();
      Optional<T> less =
          part.isEmpty() ? Optional.empty() : left.flatMap(some -> without.apply(some, part.get()));
      if (part.isEmpty() || !less.equals(left)) {
        note(one, label);
      }
      left = less;
    }
    return left;
  }

  private static Optional<HeldValue> without(HeldValue value, String part) {
    return Optional.of(value.without(part)).filter(left -> !left.parts().isEmpty());
  }

  private static Optional<SourceValue> without(SourceValue value, String part) {
    return value.without(part);
  }

  private boolean isHidden(String recipient) {
    List<AccessLimit> concerning = concerning(Holder.RECIPIENT, recipient);
    concerning.forEach(one -> note(one, definition.recipient(recipient).orElseThrow().category()));
    return !concerning.isEmpty();
  }

  private void note(AccessLimit one, LocalizedText label) {
    used.add(one);
    made.add(
        one.told()
            ? new Redaction.Told(one.what().asTold(), label, one.reason(), one.rule())
            : Redaction.Untold.of(one));
  }

  private List<AccessLimit> concerning(Holder holder, String name) {
    return scope.withheld().stream()
        .filter(one -> one.what().holder() == holder && one.what().name().equals(name))
        .toList();
  }
}
