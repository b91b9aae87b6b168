package fi.rekisteri.core.lint;

import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a draft, with its path. Walks through the components of the records, so that the
 * text of a new part is not forgotten; the order is that of the draft, and of words where it has
 * none.
 */
final class DraftTexts {
  private static final String OWN = "fi.rekisteri.";

  private final List<DraftText> found = new ArrayList<>();

  private DraftTexts() {}

  static List<DraftText> of(RegisterDraft draft) {
    DraftTexts texts = new DraftTexts();
    texts.walkHead(draft);
    texts.walkParts(draft);
    texts.walkAnswers(draft);
    for (NoticeStatement one : draft.notice().statements()) {
      String path = "notice[" + one.id() + "]";
      texts.found.add(new DraftText(path, Optional.of(one), one.text().texts(), true));
      texts.walk(path + ".claims", one.claims());
    }
    return texts.found;
  }

  private void walkHead(RegisterDraft draft) {
    walk("name", draft.name());
    walk("version", draft.version());
    walk("controller", draft.controller());
    walk("authority", draft.authority());
    walk("retention", draft.retentionPolicy());
    walk("staffPolicy", draft.staffPolicy());
    walk("manualFiling", draft.manualFiling());
    walk("breachPolicy", draft.breachPolicy());
    walk("rightsPolicy", draft.rightsPolicy());
    walk("accountability", draft.accountability());
  }

  private void walkParts(RegisterDraft draft) {
    walkAll("fields", draft.fields(), field -> field.key().path());
    walkAll("activities", draft.activities(), one -> one.purpose());
    walkAll("sources", draft.sources(), one -> one.kind());
    walkAll("recipients", draft.recipients(), one -> one.code());
    walkAll("disclosureRules", draft.disclosureRules(), one -> one.ground());
    walkAll("transfers", draft.transfers(), one -> one.recipient() + "/" + one.country());
    walkAll("registerLinks", draft.registerLinks(), one -> one.to() + "/" + one.purpose());
    walkAll("lists", draft.lists(), one -> one.code());
    walkAll("cookies", draft.cookies(), one -> one.name());
    walkAll("measures", draft.measures(), one -> one.material() + "/" + one.kind());
  }

  private void walkAnswers(RegisterDraft draft) {
    walkAll("consent", draft.consent().toOptional().orElse(List.of()), one -> one.purpose());
    walkAll(
        "automatedDecisions",
        draft.automatedDecisions().toOptional().orElse(List.of()),
        one -> one.purpose());
    walk("provision", draft.provision().toOptional());
    walk("dataProtectionOfficer", draft.dataProtectionOfficer().toOptional());
  }

  private <T> void walkAll(String list, List<T> parts, Function<T, ?> key) {
    parts.forEach(part -> walk(list + "[" + key.apply(part) + "]", part));
  }

  /** A host whose compiler does not check nullness may hand over null where none is allowed. */
  private void walk(String path, @Nullable Object part) {
    if (part instanceof LocalizedText text) {
      found.add(new DraftText(path, Optional.empty(), text.texts(), true));
    } else if (part instanceof String text) {
      found.add(new DraftText(path, Optional.empty(), Map.of(Language.FI, text), false));
    } else if (part instanceof Optional<?> optional) {
      optional.ifPresent(one -> walk(path, one));
    } else if (part instanceof Declared<?> declared) {
      declared.toOptional().ifPresent(one -> walk(path, one));
    } else if (part instanceof Map<?, ?> map) {
      sorted(map.entrySet(), Map.Entry::getKey)
          .forEach(one -> walk(path + "[" + one.getKey() + "]", one.getValue()));
    } else if (part instanceof Set<?> set) {
      sorted(set, one -> one).forEach(one -> walk(path, one));
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(path + "[" + i + "]", list.get(i));
      }
    } else if (part instanceof Record record && record.getClass().getName().startsWith(OWN)) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        walk(path + "." + component.getName(), read(component, record));
      }
    }
  }

  private static <T> List<T> sorted(Collection<T> all, Function<T, @Nullable Object> key) {
    return all.stream()
        .sorted(Comparator.comparing(one -> String.valueOf(key.apply(one))))
        .toList();
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a part of the definition cannot be read", e);
    }
  }
}
