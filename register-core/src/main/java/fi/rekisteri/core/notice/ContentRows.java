package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.processing.DataCategory;
import java.util.ArrayList;
import java.util.List;

/** Which data the register holds, and where it comes from (S13, S16 to S28, Art. 14(1)(d)). */
final class ContentRows {
  private final Teller teller;

  ContentRows(Teller teller) {
    this.teller = teller;
  }

  List<Block> categories() {
    List<Line> names = teller.names().categories().stream().map(teller.names()::category).toList();
    return names.isEmpty() ? teller.empty() : List.of(new Block.Listing(names));
  }

  List<Block> content() {
    List<Block> blocks =
        new ArrayList<>(
            teller.table(
                "content", teller.names().categories(), this::entry, "category", "fields"));
    List<PaperKind> papers = teller.draft().manualFiling().kinds();
    if (!papers.isEmpty()) {
      blocks.add(teller.paragraph("content.papers"));
      blocks.add(new Block.Listing(papers.stream().map(this::paper).toList()));
    }
    return blocks;
  }

  private Table.Entry entry(DataCategory category) {
    List<Line> fields = new ArrayList<>();
    for (FieldSchema<?> schema : teller.draft().fields()) {
      if (schema.category().equals(category)) {
        fields.add(teller.names().field(schema));
      }
    }
    return Table.Entry.of(teller.names().category(category), Names.joined(fields));
  }

  private Line paper(PaperKind kind) {
    return teller.say("manualFiling.kinds[" + kind.code() + "].label", kind.label());
  }

  List<Block> sources() {
    return teller.table(
        "sources", teller.draft().sources(), this::entry, "source", "description", "categories");
  }

  private Table.Entry entry(SourceDeclaration source) {
    List<Line> description = new ArrayList<>();
    description.add(teller.say("sources[" + source.kind() + "].description", source.description()));
    source.parties().stream().sorted().map(teller.names()::recipient).forEach(description::add);
    return Table.Entry.of(
        Line.of(teller.words().nameOf("source", source.kind())),
        description,
        teller.names().categories(source.categories()));
  }
}
