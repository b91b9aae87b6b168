package fi.rekisteri.core.drift;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.ChangeRequirement;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells in what two versions of a definition differ, in words, and what each difference asks of the
 * controller (G5.1b, G6, G7, G13). Every part of a draft is compared, also of one that is
 * incomplete or names a part twice.
 *
 * <p>Where {@code DefinitionSuccession} demands a record (another basis, a new purpose over old
 * data), the same is required here; what the law asks for beyond it, and no machine can verify, is
 * told all the same. None of it is legal advice. Stateless and thread-safe; the same drafts always
 * give the same list.
 */
public final class DefinitionDrift {
  private final Drafts drafts;
  private final Map<Language, Sentences> sentences = new EnumMap<>(Language.class);

  private DefinitionDrift(RegisterDraft before, RegisterDraft after) {
    this.drafts = new Drafts(before, after);
    for (Language language : Language.values()) {
      sentences.put(language, new Sentences(language, drafts));
    }
  }

  /**
   * Compares two versions of one register's definition.
   *
   * @param before the earlier version
   * @param after the later version
   * @return the changes in the order of the draft's parts; none where both say the same
   * @throws IllegalArgumentException where they describe different registers
   */
  public static List<DefinitionChange> between(RegisterDraft before, RegisterDraft after) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException(
          "versions of one definition are compared, and these describe two registers, "
              + before.id().value()
              + " and "
              + after.id().value());
    }
    DefinitionDrift drift = new DefinitionDrift(before, after);
    return Comparison.of(DraftParts.treeOf(before), DraftParts.treeOf(after)).stream()
        .map(drift::change)
        .toList();
  }

  private DefinitionChange change(Difference difference) {
    LocalizedText words =
        LocalizedText.of(
            sentences.get(Language.FI).of(difference),
            sentences.get(Language.SV).of(difference),
            sentences.get(Language.EN).of(difference));
    List<ChangeRequirement> required = required(difference);
    String path = difference.path();
    return switch (difference.kind()) {
      case ADDED -> new DefinitionChange.Added(path, difference.after().values(), words, required);
      case REMOVED ->
          new DefinitionChange.Removed(path, difference.before().values(), words, required);
      case ALTERED ->
          new DefinitionChange.Altered(
              path,
              difference.before().leaf().orElse(Leaves.NONE).value(),
              difference.after().leaf().orElse(Leaves.NONE).value(),
              words,
              required);
      case REORDERED ->
          new DefinitionChange.Altered(
              path,
              Leaves.order(Comparison.common(difference.before(), difference.after())),
              Leaves.order(Comparison.common(difference.after(), difference.before())),
              words,
              required);
    };
  }

  private List<ChangeRequirement> required(Difference difference) {
    Map<Reason, Set<Purpose>> reasons = DutyTable.of(new Situation(difference, drafts));
    return reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Reason::duty)))
        .map(entry -> requirement(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ChangeRequirement requirement(Reason reason, Set<Purpose> purposes) {
    String why = "why." + reason;
    LocalizedText words =
        LocalizedText.of(
            Sentences.words(Language.FI).text(why),
            Sentences.words(Language.SV).text(why),
            Sentences.words(Language.EN).text(why));
    return new ChangeRequirement(reason.duty(), reason.name(), reason.sources(), purposes, words);
  }
}
