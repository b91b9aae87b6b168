package fi.rekisteri.core.notice;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A draft whose every text is replaced by another, wherever a part takes it. */
record RewrittenDraft(String text) {

  RegisterDraft of(RegisterDraft draft) {
    RegisterDefinitionBuilder builder =
        RegisterDefinition.builder(draft.id())
            .name(rewrite(draft.name().orElseThrow()))
            .version(text, draft.validFrom().orElseThrow())
            .controller(rewrite(draft.controller().orElseThrow()))
            .routing(draft.routing().orElseThrow())
            .authority(rewrite(draft.authority().orElseThrow()))
            .consent(draft.consent().map(this::rewrite))
            .automatedDecisions(draft.automatedDecisions().map(this::rewrite))
            .provision(draft.provision().map(this::rewrite))
            .dataProtectionOfficer(draft.dataProtectionOfficer().map(this::rewrite))
            .notice(rewrite(draft.notice()))
            .change(
                changes ->
                    changes
                        .retentionPolicy(any -> rewrite(draft.retentionPolicy()))
                        .manualFiling(any -> rewrite(draft.manualFiling())));
    addAll(builder, draft.fields(), RegisterDefinitionBuilder::field);
    addAll(builder, draft.activities(), RegisterDefinitionBuilder::activity);
    addAll(builder, draft.sources(), RegisterDefinitionBuilder::source);
    addAll(builder, draft.recipients(), RegisterDefinitionBuilder::recipient);
    addAll(builder, draft.disclosureRules(), RegisterDefinitionBuilder::disclosureRule);
    addAll(builder, draft.transfers(), RegisterDefinitionBuilder::transfer);
    addAll(builder, draft.lists(), RegisterDefinitionBuilder::list);
    addAll(builder, draft.cookies(), RegisterDefinitionBuilder::cookie);
    addAll(builder, draft.measures(), RegisterDefinitionBuilder::measure);
    return builder.draft();
  }

  private <T> void addAll(
      RegisterDefinitionBuilder builder,
      List<? extends T> parts,
      BiFunction<RegisterDefinitionBuilder, T, RegisterDefinitionBuilder> add) {
    parts.forEach(part -> add.apply(builder, rewrite(part)));
  }

  @SuppressWarnings("unchecked")
  private <T> T rewrite(T part) {
    return (T) rewritten(part);
  }

  private Object rewritten(Object part) {
    if (part instanceof Optional<?> optional) {
      return optional.map(this::rewritten);
    }
    if (part instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, textOr(value)));
      return copy;
    }
    if (part instanceof Collection<?> many) {
      List<?> copy = many.stream().map(this::rewritten).toList();
      return part instanceof Set<?> ? new LinkedHashSet<>(copy) : copy;
    }
    boolean ours = part instanceof Record && part.getClass().getName().startsWith("fi.rekisteri.");
    return ours ? rebuilt((Record) part) : part;
  }

  private Object textOr(Object value) {
    return value instanceof String ? text : rewritten(value);
  }

  /** With every text replaced; a text of which its part asks for a form stays as it was. */
  private Record rebuilt(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(one -> read(one, record)).toArray();
    Object[] changed = values.clone();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      boolean maybeText =
          value instanceof Optional<?> one && one.filter(String.class::isInstance).isPresent();
      Object[] trial = changed.clone();
      trial[i] = maybeText ? Optional.of(text) : textOr(value);
      if (made(record, trial).isPresent()) {
        changed = trial;
      }
    }
    return made(record, changed).orElseThrow();
  }

  private static Optional<Record> made(Record like, Object[] values) {
    try {
      Constructor<?> constructor =
          like.getClass()
              .getDeclaredConstructor(
                  Arrays.stream(like.getClass().getRecordComponents())
                      .map(RecordComponent::getType)
                      .toArray(Class<?>[]::new));
      return Optional.of((Record) constructor.newInstance(values));
    } catch (java.lang.reflect.InvocationTargetException refused) {
      return Optional.empty();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(like.getClass().getName(), failure);
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(component.getName(), failure);
    }
  }
}
