package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Tree.Shape;
import fi.rekisteri.definition.RegisterDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The parts of a draft that are compared, under the names that its paths have. A test holds them
 * against the draft: a part that is added there and not here fails it.
 */
final class DraftParts {
  static final Map<String, Function<RegisterDraft, Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("version", RegisterDraft::version);
    ALL.put("validFrom", RegisterDraft::validFrom);
    ALL.put("name", RegisterDraft::name);
    ALL.put("zone", RegisterDraft::zone);
    ALL.put("controller", RegisterDraft::controller);
    ALL.put("dataProtectionOfficer", RegisterDraft::dataProtectionOfficer);
    ALL.put("activities", RegisterDraft::activities);
    ALL.put("consent", RegisterDraft::consent);
    ALL.put("automatedDecisions", RegisterDraft::automatedDecisions);
    ALL.put("provision", RegisterDraft::provision);
    ALL.put("fields", RegisterDraft::fields);
    ALL.put("searchKeys", RegisterDraft::searchKeys);
    ALL.put("foundBy", RegisterDraft::foundBy);
    ALL.put("sources", RegisterDraft::sources);
    ALL.put("recipients", RegisterDraft::recipients);
    ALL.put("disclosureRules", RegisterDraft::disclosureRules);
    ALL.put("transfers", RegisterDraft::transfers);
    ALL.put("economicArea", RegisterDraft::economicArea);
    ALL.put("registerLinks", RegisterDraft::registerLinks);
    ALL.put("lists", RegisterDraft::lists);
    ALL.put("retentionPolicy", RegisterDraft::retentionPolicy);
    ALL.put("cookies", RegisterDraft::cookies);
    ALL.put("measures", RegisterDraft::measures);
    ALL.put("manualFiling", RegisterDraft::manualFiling);
    ALL.put("staffPolicy", RegisterDraft::staffPolicy);
    ALL.put("breachPolicy", RegisterDraft::breachPolicy);
    ALL.put("routing", RegisterDraft::routing);
    ALL.put("rightsPolicy", RegisterDraft::rightsPolicy);
    ALL.put("authority", RegisterDraft::authority);
    ALL.put("notice", RegisterDraft::notice);
    ALL.put("accountability", RegisterDraft::accountability);
  }

  private DraftParts() {}

  /** The whole draft as a tree. */
  static Tree treeOf(RegisterDraft draft) {
    Map<Step, Tree> parts = new LinkedHashMap<>();
    ALL.forEach(
        (name, part) -> {
          Tree tree = Growing.of(part.apply(draft));
          if (name.equals("retentionPolicy")) {
            parts.putAll(periods(tree));
          } else if (!tree.equals(Tree.NOTHING)) {
            parts.put(Step.component(name), tree);
          }
        });
    return Tree.of(Shape.PART, parts);
  }

  /** Periods and holds stand under names of their own, as in every other path of a draft. */
  private static Map<Step, Tree> periods(Tree policy) {
    Map<Step, Tree> others = new LinkedHashMap<>(policy.branches());
    Tree rules = others.remove(Step.component("rules"));
    Tree holds = others.remove(Step.component("holds"));
    Map<Step, Tree> parts = new LinkedHashMap<>();
    parts.put(Step.component("retention"), rules);
    parts.put(Step.component("holds"), holds);
    parts.put(Step.component("retentionPolicy"), Tree.of(Shape.PART, others));
    return parts;
  }
}
