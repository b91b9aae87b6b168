package fi.rekisteri.contract;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a definition forgets to say about what it, or a source, declares. */
record CategoryCoverage(RegisterDefinition definition) {
  /** The register erases its own fields itself; each is told, kept for a time, and named. */
  List<String> ofFields() {
    List<String> gaps = new ArrayList<>();
    definition
        .fields()
        .forEach(
            schema -> {
              String field = "field " + schema.key().path();
              addGaps(gaps, field, schema.category());
              addUnnamed(gaps, field, schema.label());
              if (definition.activity(Purpose.RIGHTS).stream()
                  .noneMatch(rights -> rights.binds(schema.key()))) {
                gaps.add(field + " stands in no answer: bind it to the purpose RIGHTS");
              }
            });
    return gaps;
  }

  /** Adds what is missing for a category. */
  void addGaps(List<String> gaps, String what, DataCategory category) {
    if (definition.retention().stream().noneMatch(rule -> rule.category().equals(category))) {
      gaps.add(
          what + " may be kept for ever: declare a RetentionRule for its category " + category);
    }
    if (definition.sources().stream().noneMatch(source -> source.categories().contains(category))) {
      gaps.add(
          what
              + " is not in the notice: declare from where its category "
              + category
              + " comes, by changes.supply");
    }
  }

  static void addUnnamed(List<String> gaps, String what, LocalizedText label) {
    Set<Language> missing = EnumSet.allOf(Language.class);
    missing.removeAll(label.languages());
    if (!missing.isEmpty()) {
      gaps.add(what + " has no name for people in " + missing + ": add it to its label");
    }
  }
}
