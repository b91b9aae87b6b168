package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.Vocabulary.term;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was agreed to: for which purpose which data is processed, where, how long, and by whom. */
final class ConsentProcessTree {
  private final RegisterDefinition definition;
  private final Purpose purpose;
  private final Optional<ProcessingActivity> activity;

  ConsentProcessTree(RegisterDefinition definition, Purpose purpose) {
    this.definition = definition;
    this.purpose = purpose;
    this.activity = definition.activity(purpose);
  }

  /** As it is on a day: an old receipt stays true. */
  ObjectNode process(LocalDate day) {
    ObjectNode node = Terms.typed("Process");
    node.set(term("hasPurpose"), purpose());
    node.set(term("hasPersonalData"), rows(fields().stream().map(this::data).toList()));
    node.set(term("hasDataSource"), rows(sources()));
    node.set(term("hasProcessing"), rows(processing()));
    node.set(term("hasStorageCondition"), storage(day));
    node.set(term("hasLocation"), Tree.texts(countries(day)));
    ConsentPartyTree parties = new ConsentPartyTree(definition);
    node.set(
        term("hasRecipient"), rows(recipients().map(one -> parties.recipient(one, day)).toList()));
    return node;
  }

  private ObjectNode purpose() {
    ObjectNode node = Terms.typed(types(purpose)).put("dct:identifier", purpose.code());
    activity.ifPresent(known -> node.set("dct:description", Tree.texts(known.description())));
    return node;
  }

  static List<String> types(Purpose purpose) {
    return Terms.of("purpose", purpose.code(), "Purpose");
  }

  List<FieldSchema<?>> fields() {
    return definition.fields().stream()
        .<FieldSchema<?>>filter(
            field -> activity.filter(known -> known.binds(field.key())).isPresent())
        .toList();
  }

  private ObjectNode data(FieldSchema<?> field) {
    String path = field.key().path();
    List<String> types =
        Vocabulary.find("field", path)
            .orElseGet(() -> Terms.of("category", field.category().code(), "PersonalData"));
    ObjectNode node = Terms.typed(types).put("dct:identifier", path);
    node.set("dct:title", Tree.texts(field.label()));
    String necessity = field.required() ? "REQUIRED" : "OPTIONAL";
    node.set(term("hasNecessity"), Terms.reference(Vocabulary.one("necessity", necessity)));
    return node;
  }

  private List<ObjectNode> sources() {
    Set<DataCategory> used = categories();
    return definition.sources().stream()
        .filter(source -> source.categories().stream().anyMatch(used::contains))
        .map(ConsentProcessTree::source)
        .toList();
  }

  private static ObjectNode source(SourceDeclaration source) {
    ObjectNode node = Terms.typed(List.of(Vocabulary.one("source", source.kind().name())));
    node.set("dct:description", Tree.texts(source.description()));
    return node;
  }

  private Set<DataCategory> categories() {
    return fields().stream().map(FieldSchema::category).collect(Collectors.toSet());
  }

  private List<ObjectNode> processing() {
    List<String> terms = new ArrayList<>(Vocabulary.find("processing", "ALWAYS").orElseThrow());
    if (recipients().findAny().isPresent()) {
      terms.add(Vocabulary.one("processing", "DISCLOSING"));
    }
    if (activity.filter(ProcessingActivity::profiling).isPresent()) {
      terms.add(Vocabulary.one("processing", "PROFILING"));
    }
    return terms.stream().map(Terms::reference).toList();
  }

  /** The definition lets data be in the economic area, and where a transfer is declared. */
  private List<String> countries(LocalDate day) {
    return Stream.concat(
            definition.economicArea().membersOn(day).stream(),
            definition.transfers().stream().map(rule -> rule.country()))
        .map(country -> country.value())
        .distinct()
        .sorted()
        .toList();
  }

  private ArrayNode storage(LocalDate day) {
    ObjectNode place = Terms.typed("StorageLocation");
    place.set(term("hasLocation"), Tree.texts(countries(day)));
    Set<DataCategory> used = categories();
    List<ObjectNode> conditions = new ArrayList<>(List.of(place));
    definition.retention().stream()
        .filter(rule -> used.contains(rule.category()))
        .map(ConsentProcessTree::duration)
        .forEach(conditions::add);
    return Tree.list(conditions, node -> node);
  }

  private static ObjectNode duration(RetentionRule rule) {
    return Terms.typed("StorageDuration")
        .put(term("hasDuration"), rule.length().toString())
        .put("rekisteri:category", rule.category().code())
        .put("rekisteri:anchor", rule.anchor().name());
  }

  /** Whoever may receive some of the data: whether for this purpose, the definition cannot tell. */
  Stream<Recipient> recipients() {
    return definition.recipients().stream()
        .filter(
            recipient ->
                fields().stream().anyMatch(field -> recipient.fields().contains(field.key())));
  }

  /** Of a purpose that the definition no longer names, nothing is known. */
  private JsonNode rows(List<ObjectNode> rows) {
    return activity.isEmpty() ? Tree.declared("notStated") : Tree.row(rows, node -> node);
  }
}
