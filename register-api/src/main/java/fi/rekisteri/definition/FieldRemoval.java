package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.HoldRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Unbinds a field from everything that names it. */
record FieldRemoval(String path) {

  void applyTo(Draft draft) {
    draft.activities.replaceAll(this::unbound);
    draft.recipients.replaceAll(this::unbound);
    draft.disclosureRules.replaceAll(this::unbound);
    draft.registerLinks.replaceAll(this::unbound);
    List<HoldRule> holds =
        draft.retention.holds().stream().flatMap(rule -> unbound(rule).stream()).toList();
    draft.retention = draft.retention.withHolds(holds).withAnonymisation(counting(draft));
  }

  /**
   * A rule that counts by that field goes with it: with fewer parts it would count other things.
   */
  private List<AnonymisationRule> counting(Draft draft) {
    return draft.retention.anonymisation().stream().filter(rule -> !rule.names(path)).toList();
  }

  /** A kind of hold over that field alone goes with it: over no field it would hold everything. */
  private Optional<HoldRule> unbound(HoldRule rule) {
    Set<String> left = new HashSet<>(rule.fields());
    return left.remove(path) && left.isEmpty()
        ? Optional.empty()
        : Optional.of(rule.withFields(left));
  }

  private ProcessingActivity unbound(ProcessingActivity activity) {
    return activity.withFields(without(activity.fields()));
  }

  private Recipient unbound(Recipient recipient) {
    return recipient.withFields(without(recipient.fields()));
  }

  private DisclosureRule unbound(DisclosureRule rule) {
    return new DisclosureRule(
        rule.ground(),
        rule.purpose(),
        rule.recipients(),
        without(rule.fields()),
        rule.evidence(),
        rule.description());
  }

  private RegisterLink unbound(RegisterLink link) {
    return new RegisterLink(link.to(), link.controller(), link.purpose(), without(link.fields()));
  }

  private Set<FieldKey<?>> without(Set<FieldKey<?>> keys) {
    return keys.stream()
        .filter(key -> !key.path().equals(path))
        .collect(Collectors.toUnmodifiableSet());
  }
}
