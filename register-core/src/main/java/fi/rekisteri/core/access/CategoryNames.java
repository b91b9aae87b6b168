package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The categories of what the answer gives, with their names (Art. 15(1)(b)). */
final class CategoryNames {
  private static final String KIND = "category";

  private CategoryNames() {}

  static JsonNode of(AccessAnswer answer) {
    Stream<DataCategory> elsewhere =
        answer.elsewhere().stream()
            .flatMap(source -> source.values().stream())
            .map(SourceValue::category);
    List<String> codes =
        Stream.concat(answer.data().stream().map(HeldValue::category), elsewhere)
            .map(DataCategory::code)
            .distinct()
            .sorted()
            .toList();
    return Tree.list(
        codes, code -> Tree.object().put("code", code).set("name", Tree.texts(name(code))));
  }

  /** A category of the host's own stands for itself. */
  private static LocalizedText name(String code) {
    return LocalizedText.of(
        Wording.in(Language.FI).nameOf(KIND, code),
        Wording.in(Language.SV).nameOf(KIND, code),
        Wording.in(Language.EN).nameOf(KIND, code));
  }
}
