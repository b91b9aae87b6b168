package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Part.Group;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.retention.RetentionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is held: the categories with their fields, and how long each is kept. */
final class CategoryReading {
  /** The code of fields that are used and nowhere declared; no category has such a code. */
  static final String UNDECLARED = "undeclared";

  private static final Group ONE = new Group("CATEGORY", "");

  private final RegisterDraft draft;
  private final FlowWords words;

  CategoryReading(RegisterDraft draft, FlowWords words) {
    this.draft = draft;
    this.words = words;
  }

  void into(PartBook book) {
    Map<DataCategory, Set<String>> fields = new LinkedHashMap<>();
    draft
        .fields()
        .forEach(
            field ->
                fields
                    .computeIfAbsent(field.category(), none -> new TreeSet<>())
                    .add(field.key().path()));
    mentioned().forEach(category -> fields.computeIfAbsent(category, none -> Set.of()));
    Map<DataCategory, List<String>> kept =
        draft.retentionPolicy().rules().stream()
            .collect(
                Collectors.groupingBy(
                    RetentionRule::category, Collectors.mapping(this::kept, Collectors.toList())));
    fields.forEach(
        (category, paths) -> add(book, category, paths, kept.getOrDefault(category, List.of())));
    addUndeclared(book);
  }

  private void add(PartBook book, DataCategory category, Set<String> paths, List<String> kept) {
    List<String> facts = new ArrayList<>();
    facts.addAll(kept.isEmpty() ? List.of(words.text("kept.notStated")) : kept);
    String name = words.name("category", category.code());
    book.add(
        Column.CATEGORY,
        category.code(),
        id -> new Part(Column.CATEGORY, id, name, facts, paths, ONE, false));
  }

  /** Categories that sources supply or rules keep, without a field. */
  private Stream<DataCategory> mentioned() {
    return Stream.concat(
        draft.sources().stream()
            .flatMap(source -> source.categories().stream())
            .sorted(Comparator.comparing(DataCategory::code)),
        draft.retentionPolicy().rules().stream().map(RetentionRule::category));
  }

  private String kept(RetentionRule rule) {
    return words.text(
        "kept",
        Map.of(
            "period", words.period(rule.length()), "anchor", words.name("anchor", rule.anchor())));
  }

  private void addUndeclared(PartBook book) {
    Set<String> declared =
        draft.fields().stream().map(field -> field.key().path()).collect(Collectors.toSet());
    Set<String> others =
        used()
            .flatMap(Set::stream)
            .map(FieldKey::path)
            .filter(path -> !declared.contains(path))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!others.isEmpty()) {
      List<String> facts = List.of(words.text("kept.notStated"));
      String name = words.text("category.undeclared");
      book.add(
          Column.CATEGORY,
          UNDECLARED,
          id -> new Part(Column.CATEGORY, id, name, facts, others, ONE, false));
    }
  }

  /** The fields of purposes, recipients and other registers. */
  private Stream<Set<FieldKey<?>>> used() {
    return Stream.of(
            draft.activities().stream().map(ProcessingActivity::fields),
            draft.recipients().stream().map(Recipient::fields),
            draft.registerLinks().stream().map(RegisterLink::fields))
        .flatMap(some -> some);
  }
}
