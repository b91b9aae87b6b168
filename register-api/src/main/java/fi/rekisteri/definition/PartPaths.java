package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.visit.CookieDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The paths under which the parts of a draft are spoken of, the same as in the messages of its
 * checks.
 */
final class PartPaths {
  /** What is always there, the lists as such among it: a sentence may speak of all the fields. */
  private static final Set<String> ALWAYS =
      Set.of(
          "fields",
          "searchKeys",
          "foundBy",
          "activities",
          "sources",
          "recipients",
          "disclosureRules",
          "transfers",
          "registerLinks",
          "lists",
          "holds",
          "cookies",
          "measures",
          "zone",
          "economicArea",
          "retention",
          "staffPolicy",
          "manualFiling",
          "breachPolicy",
          "rightsPolicy",
          "consent",
          "automatedDecisions",
          "provision",
          "dataProtectionOfficer",
          "jointControllers",
          "representative",
          "onBehalf",
          "impactAssessments",
          "largeScale");

  private PartPaths() {}

  static Set<String> of(Draft draft) {
    Set<String> paths = new HashSet<>(ALWAYS);
    addPresent(paths, "name", draft.name);
    addPresent(paths, "version", draft.version);
    addPresent(paths, "controller", draft.controller);
    addPresent(paths, "routing", draft.routing);
    addPresent(paths, "authority", draft.authority);
    addAll(paths, "fields", draft.fields, schema -> schema.key().path());
    addAll(paths, "searchKeys", draft.searchKeys, SearchKey::id);
    addAll(paths, "activities", draft.activities, ProcessingActivity::purpose);
    addAll(paths, "sources", draft.sources, SourceDeclaration::kind);
    addAll(paths, "recipients", draft.recipients, Recipient::code);
    addAll(paths, "disclosureRules", draft.disclosureRules, DisclosureRule::ground);
    addAll(paths, "transfers", draft.transfers, t -> t.recipient() + "/" + t.country());
    addAll(paths, "registerLinks", draft.registerLinks, link -> link.to() + "/" + link.purpose());
    addAll(paths, "lists", draft.lists, PublicationList::code);
    addAll(paths, "retention", draft.retention.rules(), RetentionCheck::key);
    addAll(paths, "holds", draft.retention.holds(), HoldRule::code);
    addAll(paths, "cookies", draft.cookies, CookieDefinition::name);
    draft.cookies.forEach(
        cookie -> addAll(paths, path(cookie), List.copyOf(cookie.collects()), datum -> datum));
    addAll(paths, "measures", draft.measures, m -> m.material() + "/" + m.kind());
    addDeclared(paths, "consent", draft.consent, ConsentDefinition::purpose);
    Accountability told = draft.accountability;
    addDeclared(paths, "jointControllers", told.jointControllers(), JointController::code);
    addDeclared(paths, "onBehalf", told.onBehalf(), ProcessingOnBehalf::code);
    addDeclared(paths, "impactAssessments", told.impactAssessments(), ImpactAssessment::purpose);
    return paths;
  }

  /** What a cookie tells, datum by datum (S54 to S57). */
  private static String path(CookieDefinition cookie) {
    return "cookies[" + cookie.name() + "].collects";
  }

  private static void addPresent(Set<String> paths, String path, @Nullable Object part) {
    if (part != null) {
      paths.add(path);
    }
  }

  private static <T> void addDeclared(
      Set<String> paths, String list, Declared<List<T>> parts, Function<T, ?> key) {
    addAll(paths, list, parts.toOptional().orElse(List.of()), key);
  }

  private static <T> void addAll(
      Set<String> paths, String list, List<T> parts, Function<T, ?> key) {
    parts.forEach(part -> paths.add(list + "[" + key.apply(part) + "]"));
  }
}
