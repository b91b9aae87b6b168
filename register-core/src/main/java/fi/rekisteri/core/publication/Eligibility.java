package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.PublicationList;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may stand on a list (S9.1, S10.2): whom the one decision permits, made narrower for the list.
 * Where the list leaves the controller's hands, it is the decision on a disclosure.
 */
final class Eligibility {
  private final PublicationList list;
  private final ProcessingDecisions decisions;
  private final Set<ProhibitionScope> closedBy;

  Eligibility(ListStep step) {
    list = step.list();
    FieldScope shown =
        FieldScope.ofPaths(list.fields().stream().map(FieldKey::path).collect(Collectors.toSet()));
    decisions = step.engine().decisions().forList(list.purpose(), shown, list.type().closedBy());
    closedBy = EnumSet.copyOf(list.type().closedBy());
    step.engine()
        .definition()
        .activity(list.purpose())
        .ifPresent(activity -> closedBy.addAll(activity.traits().prohibitedBy()));
  }

  /** By which prohibitions the list is closed, its purpose's and its own. */
  Set<ProhibitionScope> closedBy() {
    return closedBy;
  }

  /** Whether the data leaves the controller's hands. */
  boolean leaves() {
    return list.recipient().isPresent();
  }

  /** Why somebody may not stand on the list, by what they chose and how they are known. */
  Optional<Exclusion> refusal(CustomerFacts facts, OpenPerson person, Instant now) {
    return decision(facts, person.standing(), now)
        .fold(this::withheld, refused -> Optional.of(Exclusion.of(refused.code())));
  }

  private ProcessingDecision decision(CustomerFacts facts, Standing standing, Instant now) {
    return leaves()
        ? decisions.decideDisclosure(list.purpose(), facts.role(), standing, now)
        : decisions.decide(list.purpose(), facts.role(), standing, now);
  }

  private Optional<Exclusion> withheld(Permitted permitted) {
    for (FieldKey<?> field : list.fields()) {
      Optional<Withholding> why = permitted.withholding(field);
      if (why.isPresent()) {
        return Optional.of(Exclusion.of(why.get().code()));
      }
    }
    return Optional.empty();
  }
}
