package fi.rekisteri.definition;

import fi.rekisteri.breach.BreachPolicy;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.request.RightsPolicy;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.visit.CookieDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Alters or takes away parts of a definition that is being written. A part that is not there is a
 * mistake of the caller and refused at once, so that a misspelt code does not pass for a change.
 *
 * <p>Not thread-safe; valid only while {@link RegisterDefinitionBuilder#change} runs.
 */
public final class DefinitionChanges {
  private final Draft draft;

  DefinitionChanges(Draft draft) {
    this.draft = draft;
  }

  /**
   * Binds a field to purposes that are declared already. Where the definition declares {@code
   * RIGHTS}, every field is bound to it, so that requests can be answered (S67.1).
   *
   * @param field the field
   * @param purposes the purposes that need it
   * @return this
   */
  public DefinitionChanges bind(FieldKey<?> field, Purpose... purposes) {
    for (Purpose purpose : purposes) {
      activity(
          purpose,
          activity -> {
            Set<FieldKey<?>> bound = new HashSet<>(activity.fields());
            bound.add(field);
            return activity.withFields(bound);
          });
    }
    return this;
  }

  /**
   * Lets sources that are declared already supply a category: without one, no value of its fields
   * could come in (S25 to S28).
   *
   * @param category the category
   * @param kinds the kinds of the sources that supply it
   * @return this
   */
  public DefinitionChanges supply(DataCategory category, SourceKind... kinds) {
    for (SourceKind kind : kinds) {
      source(
          kind,
          source -> {
            Set<DataCategory> supplied = new HashSet<>(source.categories());
            supplied.add(category);
            return source.withCategories(supplied);
          });
    }
    return this;
  }

  /**
   * Sets the status of purposes: how a host switches on what is shipped off, or the reverse.
   *
   * @param status the new status
   * @param purposes declared purposes
   * @return this
   */
  public DefinitionChanges status(ActivityStatus status, Purpose... purposes) {
    for (Purpose purpose : purposes) {
      activity(purpose, activity -> activity.withStatus(status));
    }
    return this;
  }

  /**
   * Alters one purpose.
   *
   * @param purpose a declared purpose
   * @param change gives the altered activity
   * @return this
   */
  public DefinitionChanges activity(Purpose purpose, UnaryOperator<ProcessingActivity> change) {
    return alter(draft.activities, a -> a.purpose().equals(purpose), change, purpose);
  }

  /**
   * Alters one field's schema, such as its label.
   *
   * @param path the path of a declared field
   * @param change gives the altered schema
   * @return this
   */
  public DefinitionChanges field(String path, UnaryOperator<FieldSchema<?>> change) {
    return alter(draft.fields, f -> f.key().path().equals(path), change, path);
  }

  /**
   * Alters one recipient, such as by naming the party.
   *
   * @param code the code of a declared recipient
   * @param change gives the altered recipient
   * @return this
   */
  public DefinitionChanges recipient(String code, UnaryOperator<Recipient> change) {
    return alter(draft.recipients, r -> r.code().equals(code), change, code);
  }

  /**
   * Alters one source, such as by adding known parties.
   *
   * @param kind the kind of a declared source
   * @param change gives the altered source
   * @return this
   */
  public DefinitionChanges source(SourceKind kind, UnaryOperator<SourceDeclaration> change) {
    return alter(draft.sources, s -> s.kind() == kind, change, kind);
  }

  /**
   * Alters the rule of one ground for disclosure.
   *
   * @param ground a declared ground
   * @param change gives the altered rule
   * @return this
   */
  public DefinitionChanges disclosureRule(
      DisclosureGround ground, UnaryOperator<DisclosureRule> change) {
    return alter(draft.disclosureRules, r -> r.ground().equals(ground), change, ground);
  }

  /**
   * Replaces the retention rules of a category.
   *
   * @param category the category
   * @param rules the new rules; without any, its fields must go too
   * @return this
   */
  public DefinitionChanges retention(DataCategory category, RetentionRule... rules) {
    Predicate<RetentionRule> other = rule -> !rule.category().equals(category);
    draft.retention =
        draft.retention.withRules(draft.retention.rules().stream().filter(other).toList());
    draft.addRetention(List.of(rules));
    return this;
  }

  /**
   * Declares kinds of holds, each in place of one of the same code if there is one (S32).
   *
   * @param rules the kinds
   * @return this
   */
  public DefinitionChanges hold(HoldRule... rules) {
    List<HoldRule> all = new ArrayList<>(draft.retention.holds());
    List.of(rules).forEach(rule -> Parts.put(all, one -> one.code().equals(rule.code()), rule));
    return retentionPolicy(policy -> policy.withHolds(all));
  }

  /** Lets one person approve what is to be destroyed, or asks two. */
  public DefinitionChanges approvals(int people) {
    return retentionPolicy(policy -> policy.withApprovals(people));
  }

  /** Alters the policy of retention, such as by the periods of another country's books. */
  public DefinitionChanges retentionPolicy(UnaryOperator<RetentionPolicy> change) {
    draft.retention = change.apply(draft.retention);
    return this;
  }

  /**
   * Replaces all cookies by those that the host's site really sets.
   *
   * @param cookies the cookies
   * @return this
   */
  public DefinitionChanges cookies(CookieDefinition... cookies) {
    draft.cookies.clear();
    draft.cookies.addAll(List.of(cookies));
    return this;
  }

  /**
   * Alters what is said of paper: its kinds, places and times.
   *
   * @param change gives the altered filing
   * @return this
   */
  public DefinitionChanges manualFiling(UnaryOperator<ManualFiling> change) {
    draft.manualFiling = change.apply(draft.manualFiling);
    return this;
  }

  /**
   * Replaces the deadlines for notifying breaches, such as when the law changes them.
   *
   * @param policy the deadlines
   * @return this
   */
  public DefinitionChanges breachPolicy(BreachPolicy policy) {
    draft.breachPolicy = policy;
    return this;
  }

  /** Alters how requests of data subjects are handled (Art. 12). */
  public DefinitionChanges rightsPolicy(UnaryOperator<RightsPolicy> change) {
    draft.rightsPolicy = change.apply(draft.rightsPolicy);
    return this;
  }

  /**
   * Alters the measures, such as by the days on which they were reviewed.
   *
   * @param change gives each altered measure
   * @return this
   */
  public DefinitionChanges measures(UnaryOperator<SecurityMeasure> change) {
    draft.measures.replaceAll(change);
    return this;
  }

  /**
   * Takes a field away wherever it stands: schema, search keys, purposes, recipients and
   * disclosures.
   *
   * @param path the path of a declared field
   * @return this
   */
  public DefinitionChanges withoutField(String path) {
    remove(draft.fields, schema -> schema.key().path().equals(path), path);
    draft.searchKeys.removeIf(search -> search.paths().contains(path));
    new FieldRemoval(path).applyTo(draft);
    return this;
  }

  /**
   * Takes a search key away; its index is not kept any more.
   *
   * @param search a declared search key
   * @return this
   */
  public DefinitionChanges withoutSearchKey(SearchKey<?> search) {
    return remove(draft.searchKeys, s -> s.id().equals(search.id()), search);
  }

  /**
   * Takes a purpose away.
   *
   * @param purpose a declared purpose
   * @return this
   */
  public DefinitionChanges withoutActivity(Purpose purpose) {
    return remove(draft.activities, a -> a.purpose().equals(purpose), purpose);
  }

  /** Takes a source away. */
  public DefinitionChanges withoutSource(SourceKind kind) {
    return remove(draft.sources, s -> s.kind() == kind, kind);
  }

  /** Takes a ground for disclosure away. */
  public DefinitionChanges withoutDisclosureRule(DisclosureGround ground) {
    return remove(draft.disclosureRules, r -> r.ground().equals(ground), ground);
  }

  /** Takes a recipient away. */
  public DefinitionChanges withoutRecipient(String code) {
    return remove(draft.recipients, r -> r.code().equals(code), code);
  }

  private <T> DefinitionChanges alter(
      List<T> parts, Predicate<T> which, UnaryOperator<T> change, Object key) {
    Parts.alter(parts, which, change, key);
    return this;
  }

  private <T> DefinitionChanges remove(List<T> parts, Predicate<T> which, Object key) {
    Parts.remove(parts, which, key);
    return this;
  }
}
