package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the boxes of one picture. */
final class Caption {
  private final FlowWords words;
  private final Marks marks;

  Caption(Flow flow, FlowWords words) {
    this.words = words;
    this.marks = new Marks(flow);
  }

  Marks marks() {
    return marks;
  }

  /** The mark of a part and its name. */
  String name(Part part) {
    return marks.mark(part.id()) + "  " + part.name();
  }

  /** What else is told, beside the names of a category's fields. */
  List<String> facts(Part part) {
    List<String> all = part.facts();
    List<String> facts = new ArrayList<>(all.subList(0, Math.min(all.size(), FlowLimits.FACTS)));
    if (all.size() > FlowLimits.FACTS) {
      int rest = all.size() - FlowLimits.FACTS;
      facts.add(words.text("more", Map.of("count", String.valueOf(rest))));
    }
    fields(part).ifPresent(facts::add);
    return facts;
  }

  /** The fields of a category, each with its number; none where they are only counted. */
  List<String> rows(Part part) {
    return part.column() == Column.CATEGORY && marks.nameFields()
        ? marks.named(part.fields())
        : List.of();
  }

  /** All of it as one text. */
  String whole(Part part) {
    List<String> all = new ArrayList<>();
    all.add(name(part));
    all.addAll(rows(part));
    all.addAll(facts(part));
    return String.join(". ", all);
  }

  private Optional<String> fields(Part part) {
    return Optional.of(told(part)).filter(text -> !text.isEmpty());
  }

  private String told(Part part) {
    String count = String.valueOf(part.fields().size());
    switch (part.column()) {
      case SOURCE:
        return "";
      case CATEGORY:
        if (part.fields().isEmpty()) {
          return words.text("held.none");
        }
        return marks.nameFields() ? "" : words.text("held.count", Map.of("count", count));
      default:
        if (part.fields().isEmpty()) {
          return words.text("fields.none");
        }
        return marks.nameFields()
            ? words.text("fields", Map.of("fields", marks.numbers(part.fields())))
            : words.text(
                "fields.count", Map.of("count", count, "all", String.valueOf(marks.fields())));
    }
  }
}
