package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Part.Group;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.processing.DataCategory;
import java.util.List;
import java.util.Set;

/** Where data comes from, and which categories come from there. */
final class SourceReading {
  private final RegisterDraft draft;
  private final FlowWords words;

  SourceReading(RegisterDraft draft, FlowWords words) {
    this.draft = draft;
    this.words = words;
  }

  void into(PartBook book) {
    draft.sources().forEach(source -> add(book, source));
  }

  private void add(PartBook book, SourceDeclaration source) {
    String name = words.name("source", source.kind());
    Group kind = new Group(source.kind().name(), name);
    List<String> facts = List.of(words.of(source.description()));
    Part added =
        book.add(
            Column.SOURCE,
            source.kind().name(),
            id -> new Part(Column.SOURCE, id, name, facts, Set.of(), kind, false));
    source.categories().stream()
        .map(DataCategory::code)
        .sorted()
        .forEach(code -> book.link(List.of(added), book.of(Column.CATEGORY, code)));
  }
}
