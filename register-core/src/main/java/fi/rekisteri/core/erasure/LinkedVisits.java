package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.core.visit.VisitItemId;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.VisitFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What visitors hold that is a customer's: observations in the time of a link, and the link itself
 * (S52.2). They go when the customer goes; a visitor's own wish leaves them, since on a shared
 * browser they tell of somebody else (Art. 15(4)).
 */
public final class LinkedVisits {
  private static final String LINK = VisitFields.IDENTITY_LINK.path();
  private static final Set<String> OBSERVED =
      Set.of(VisitFields.VISIT.path(), VisitFields.INFERRED.path());
  private static final Set<String> FIELDS =
      Set.of(VisitFields.VISIT.path(), VisitFields.INFERRED.path(), LINK);

  private LinkedVisits() {}

  /** Whether a demand on a customer means what their visitors hold too. */
  public static boolean concerns(SealedCustomer person, ErasureDemand demand) {
    return isLinked(person) && isMeantBy(demand);
  }

  /** Whether a demand means observations. */
  public static boolean isMeantBy(ErasureDemand demand) {
    return demand.fields().isEmpty() || demand.fields().stream().anyMatch(OBSERVED::contains);
  }

  /**
   * Demands that the visitors linked to a customer let go of what is the customer's, in the
   * transaction in which the customer goes, or asks for it.
   *
   * @return those demands, and such as were open before
   */
  public static List<DemandLine> demand(Engine engine, Transaction tx, SealedCustomer customer) {
    if (!isLinked(customer)) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(engine.now(), engine.definition().zone());
    ErasureDemand demand = new ErasureDemand(ErasureCause.LINKED_PERSON, FIELDS, today);
    List<DemandLine> lines = new ArrayList<>();
    List<CustomerId> asked = new ArrayList<>();
    for (SealedCustomer visitor : new HeldItems(engine, tx).visitorsOf(customer)) {
      CustomerId id = visitor.facts().id();
      Optional<DemandLine> open = open(tx, id, customer.facts().id());
      if (open.isEmpty()) {
        DemandLine line = line(engine, id, demand, customer.facts().id());
        tx.demands().add(line);
        asked.add(id);
        lines.add(line);
      }
      open.ifPresent(lines::add);
    }
    tx.customers().lookBy(asked, today);
    return lines;
  }

  private static DemandLine line(
      Engine engine, CustomerId visitor, ErasureDemand demand, CustomerId customer) {
    return new DemandLine(
        UUID.randomUUID(),
        visitor,
        demand,
        Optional.of(customer),
        engine.now(),
        Optional.empty(),
        false);
  }

  private static Optional<DemandLine> open(
      Transaction tx, CustomerId visitor, CustomerId customer) {
    return tx.demands().ofSubjects(List.of(visitor)).stream()
        .filter(line -> line.endedAt().isEmpty())
        .filter(line -> line.onlyOf().filter(customer::equals).isPresent())
        .findFirst();
  }

  /** Some people, and whose goods those among them are to let go of that are visitors. */
  public static List<CustomerId> withLinked(Transaction tx, List<CustomerId> people) {
    Set<CustomerId> all = new LinkedHashSet<>(people);
    tx.demands().ofSubjects(people).stream()
        .filter(line -> line.endedAt().isEmpty())
        .flatMap(line -> line.onlyOf().stream())
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static boolean isLinked(SealedCustomer person) {
    return person.facts().role() != SubjectRole.VISITOR
        && person.fields().stream().anyMatch(field -> field.field().equals(LINK));
  }

  /** A demand on a person, as far as it means what that person holds. */
  public static Optional<ErasureDemand> meant(
      DemandLine line, SubjectRole role, List<HeldValue> values) {
    ErasureDemand demand = line.demand();
    if (line.onlyOf().isPresent()) {
      Set<String> theirs = elements(values, line.onlyOf());
      return theirs.isEmpty() ? Optional.empty() : Optional.of(demand.only(theirs));
    }
    if (role != SubjectRole.VISITOR || !isWish(demand.cause())) {
      return Optional.of(demand);
    }
    Set<String> others = elements(values, Optional.empty());
    if (others.isEmpty()) {
      return Optional.of(demand);
    }
    Set<String> own = new HashSet<>();
    values.forEach(value -> own.add(value.element()));
    own.removeAll(others);
    return own.isEmpty() ? Optional.empty() : Optional.of(demand.only(own));
  }

  private static boolean isWish(ErasureCause cause) {
    return switch (cause) {
      case PROMISED, NO_LONGER_NEEDED, OBJECTION, CONSENT_WITHDRAWN, ANONYMISATION -> true;
      case UNLAWFUL, LEGAL_DUTY, CHILD, AUTHORITY_ORDER, LINKED_PERSON -> false;
    };
  }

  /** The values in the links of a customer, or of any; the links themselves too. */
  private static Set<String> elements(List<HeldValue> values, Optional<CustomerId> customer) {
    List<IdentityLink> links = new ArrayList<>();
    Set<String> elements = new HashSet<>();
    for (HeldValue value : values) {
      if (value.value() instanceof IdentityLink link
          && customer.map(link.customer()::equals).orElse(true)) {
        links.add(link);
        elements.add(value.element());
      }
    }
    for (HeldValue value : values) {
      if (OBSERVED.contains(value.field().path())
          && links.stream().anyMatch(link -> link.covers(VisitItemId.timeOf(value.element())))) {
        elements.add(value.element());
      }
    }
    return elements;
  }
}
