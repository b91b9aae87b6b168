package fi.rekisteri.core.informing;

import fi.rekisteri.core.abroad.Abroad;
import fi.rekisteri.core.abroad.UntoldTransfer;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightsMatrix;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a register concerns one point of collection on one day. Pure.
 *
 * @param draft the description
 * @param point the point
 * @param day the day, in the register's zone
 */
record Scope(RegisterDraft draft, CollectionPoint point, LocalDate day) {
  /** What people may forbid without a reason (S70), whatever a description says of it. */
  private static final Set<Purpose> KNOWN_MARKETING =
      Set.of(
          Purpose.DIRECT_MARKETING,
          Purpose.AD_TARGETING_OWN,
          Purpose.MARKETING_TARGETING,
          Purpose.PUBLICATION,
          new Purpose("CAMPAIGN_OPTIMISATION"));

  /** Refuses fields and purposes that the description does not know: nothing true can be told. */
  Scope {
    for (String path : point.fields()) {
      if (draft.fields().stream().noneMatch(schema -> schema.key().path().equals(path))) {
        throw new InvalidValueException(
            ErrorCode.UNDECLARED_FIELD,
            "a field is asked that register " + draft.id().value() + " does not declare",
            "name fields of the definition, by their paths");
      }
    }
    Set<Purpose> known =
        draft.activities().stream().map(ProcessingActivity::purpose).collect(Collectors.toSet());
    for (Purpose purpose : point.purposes()) {
      if (!known.contains(purpose)) {
        throw new InvalidValueException(
            ErrorCode.UNKNOWN_PURPOSE,
            "purpose " + purpose + " is not declared in register " + draft.id().value(),
            "name a purpose of the definition");
      }
    }
  }

  /** The fields that are asked, in the order in which people read them. */
  List<FieldSchema<?>> fields() {
    return draft.fields().stream()
        .<FieldSchema<?>>filter(schema -> point.fields().contains(schema.key().path()))
        .toList();
  }

  List<DataCategory> categories() {
    return fields().stream().map(FieldSchema::category).distinct().toList();
  }

  /** What is done with what is asked, for people in the role. */
  List<ProcessingActivity> activities() {
    return draft.activities().stream()
        .filter(one -> one.status() == ActivityStatus.ACTIVE)
        .filter(one -> point.purposes().isEmpty() || point.purposes().contains(one.purpose()))
        .filter(one -> one.basisFor(point.role()).isPresent())
        .filter(one -> isAsked(one.fields()))
        .toList();
  }

  /**
   * Whether anybody has described what is done with what is asked: where nobody has, an empty list
   * does not say that there is none (S2.2).
   */
  boolean isDescribed() {
    return !activities().isEmpty();
  }

  /** The purposes of what is done. */
  Set<Purpose> pursued() {
    return activities().stream().map(ProcessingActivity::purpose).collect(Collectors.toSet());
  }

  LegalBasis basis(ProcessingActivity activity) {
    return activity.basisFor(point.role()).orElseThrow();
  }

  boolean restsOn(Class<? extends LegalBasis> kind) {
    return activities().stream().map(this::basis).anyMatch(kind::isInstance);
  }

  /** Whether a right is open against anything that is done. */
  boolean isOpen(DataSubjectRight right) {
    return activities().stream()
        .anyMatch(activity -> RightsMatrix.opening(right, basis(activity)).open());
  }

  /** What people may object to on grounds of their situation (Art. 21(1)). */
  List<ProcessingActivity> objectionable() {
    return activities().stream()
        .filter(one -> !isMarketing(one))
        .filter(one -> RightsMatrix.opening(DataSubjectRight.OBJECTION, basis(one)).open())
        .toList();
  }

  /** What people may forbid without a reason (Art. 21(2), 21(3)). */
  List<ProcessingActivity> marketing() {
    return activities().stream().filter(this::isMarketing).toList();
  }

  /** A purpose known as marketing is that even where the description forgets who may forbid it. */
  private boolean isMarketing(ProcessingActivity activity) {
    return !activity.traits().prohibitedBy().isEmpty()
        || KNOWN_MARKETING.contains(activity.purpose())
            && RightsMatrix.opening(DataSubjectRight.MARKETING_OBJECTION, basis(activity)).open();
  }

  /**
   * Who receives what is asked. Where the point names its purposes, those that decide for
   * themselves are told where one of these is a ground to disclose to them; a processor serves the
   * register as a whole, and one without any ground cannot be told to be another's.
   */
  List<Recipient> recipients() {
    return draft.recipients().stream()
        .filter(one -> isAsked(one.fields()))
        .filter(one -> !isNarrowed() || one.role() == Recipient.Role.PROCESSOR || isServed(one))
        .toList();
  }

  /** Whether the point names purposes, and leaves out others. */
  boolean isNarrowed() {
    return !point.purposes().isEmpty();
  }

  private boolean isServed(Recipient recipient) {
    List<DisclosureRule> grounds =
        draft.disclosureRules().stream()
            .filter(rule -> rule.recipients().contains(recipient.code()))
            .toList();
    return grounds.isEmpty()
        || grounds.stream()
            .anyMatch(rule -> point.purposes().contains(rule.purpose()) && isAsked(rule.fields()));
  }

  /** By rule, of those who receive what is asked here. */
  List<TransferRule> transfers() {
    Set<String> codes = recipients().stream().map(Recipient::code).collect(Collectors.toSet());
    return abroad().rules(draft.transfers()).stream()
        .filter(rule -> codes.contains(rule.recipient()))
        .toList();
  }

  /** Without a rule: somebody outside receives what is asked, and nobody said by which right. */
  List<UntoldTransfer> untold() {
    List<Recipient> recipients = recipients();
    return abroad().untold().stream().filter(one -> recipients.contains(one.recipient())).toList();
  }

  private Abroad abroad() {
    return new Abroad(draft, Optional.of(day));
  }

  /** Who handles requests of a right, or else whoever can be reached. */
  Optional<ContactPoint> handler(DataSubjectRight right) {
    Stream<ContactPoint> routed =
        draft.routing().stream()
            .flatMap(routing -> routing.rolesFor(right).stream())
            .flatMap(role -> contacts().filter(contact -> contact.role() == role));
    return Stream.concat(routed, contacts()).findFirst();
  }

  private Stream<ContactPoint> contacts() {
    return Stream.concat(
        draft.controller().stream().flatMap(controller -> controller.contacts().stream()),
        draft.dataProtectionOfficer().toOptional().stream());
  }

  /** Whether one of the fields is asked here. */
  boolean isAsked(Set<FieldKey<?>> fields) {
    return fields.stream().map(FieldKey::path).anyMatch(point.fields()::contains);
  }
}
