package fi.rekisteri.core.wording;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both forms of the answer look up in the definition. */
public final class NoticeFacts {
  private final RegisterDefinition definition;

  public NoticeFacts(RegisterDefinition definition) {
    this.definition = definition;
  }

  /** The names of fields, in the definition's order. */
  public List<LocalizedText> labels(Set<FieldKey<?>> fields) {
    return definition.fields().stream()
        .filter(schema -> fields.contains(schema.key()))
        .<LocalizedText>map(FieldSchema::label)
        .toList();
  }

  /** Sorted, so that one answer is written the same way each time. */
  public static List<String> paths(Set<FieldKey<?>> fields) {
    return fields.stream().map(FieldKey::path).sorted().toList();
  }

  public static List<DataCategory> sorted(Set<DataCategory> categories) {
    return categories.stream().sorted(Comparator.comparing(DataCategory::code)).toList();
  }

  /** What is done for a purpose; empty for one that a later definition no longer names. */
  public Optional<LocalizedText> describe(Purpose purpose) {
    return definition.activity(purpose).map(ProcessingActivity::description);
  }

  /**
   * Rules for countries inside the area are no transfers in the sense of Art. 15(2); an
   * organisation of states is outside wherever it sits.
   */
  public List<TransferRule> transfersOutside(LocalDate day) {
    return definition.transfers().stream()
        .filter(
            rule ->
                !definition.economicArea().contains(rule.country(), day)
                    || definition.recipient(rule.recipient()).filter(this::isOfStates).isPresent())
        .toList();
  }

  public boolean isOfStates(Recipient recipient) {
    return recipient.party().filter(NamedParty::internationalOrganisation).isPresent();
  }

  /** Whether people get a copy of the safeguards by asking: no place is named (Art. 15(2)). */
  public static boolean isCopyAskedFor(TransferTool tool) {
    return tool.copyAvailableAt().isEmpty()
        && !tool.kind().isDerogation()
        && tool.kind() != TransferTool.Kind.ADEQUACY_DECISION;
  }

  /** Who else may handle the recipient's part on a day: recipients too (C-154/21). */
  public static List<SubProcessor> subProcessors(Recipient recipient, LocalDate day) {
    return recipient.party().flatMap(NamedParty::agreement).stream()
        .filter(signed -> signed.isInForceOn(day))
        .flatMap(signed -> signed.subProcessors().stream())
        .filter(other -> other.approved().cover(day))
        .toList();
  }

  /** The day of the answer: an old answer stays true. */
  public LocalDate dayOf(AccessAnswer answer) {
    return LocalDate.ofInstant(answer.generatedAt(), definition.zone());
  }

  /** Who handles requests of a right: the first role that is not vacant (S72.1). */
  public Optional<ContactPoint> handler(DataSubjectRight right) {
    return definition.routing().rolesFor(right).stream()
        .flatMap(role -> contacts().filter(contact -> contact.role() == role))
        .findFirst();
  }

  /** The controller's contact points, and the data protection officer's where declared apart. */
  public Stream<ContactPoint> contacts() {
    return Stream.concat(
            definition.controller().contacts().stream(),
            definition.dataProtectionOfficer().toOptional().stream())
        .distinct();
  }

  /** Decisions for the purposes that are pursued with this person: others are not made. */
  public Declared<List<AutomatedDecision>> decisions(AccessAnswer answer) {
    Set<Purpose> pursued =
        answer.activities().stream().map(ProcessingActivity::purpose).collect(Collectors.toSet());
    return definition
        .automatedDecisions()
        .fold(
            all -> declared(all.stream().filter(d -> pursued.contains(d.purpose())).toList()),
            Declared::noneDeclared,
            Declared::notStated);
  }

  private static <T> Declared<List<T>> declared(List<T> items) {
    return items.isEmpty() ? Declared.noneDeclared() : Declared.value(items);
  }

  /** The authority's contact data of the day of the answer. */
  public Optional<AuthorityContact> authorityContact(AccessAnswer answer) {
    return definition.authority().contactOn(dayOf(answer));
  }
}
