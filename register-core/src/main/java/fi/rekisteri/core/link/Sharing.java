package fi.rekisteri.core.link;

import fi.rekisteri.Segment;
import fi.rekisteri.SharedPage;
import fi.rekisteri.SharedPerson;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.ActorRefusal;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.handover.LinkGuard;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People on their way over one link, for one act. */
public record Sharing(Act act, RegisterLink link, Segment segment) {
  /** Each person is decided on, and recorded before the page is returned. */
  public SharedPage page(@Nullable CustomerId after, int limit) {
    return engine()
        .<Supplier<SharedPage>>reading(tx -> page(tx, tx.customers().page(after, limit), limit))
        .get();
  }

  private Supplier<SharedPage> page(Transaction tx, List<SealedCustomer> found, int limit) {
    List<SharedPerson> people = new ArrayList<>(found.size());
    Map<ErrorCode, Integer> leftOut = new EnumMap<>(ErrorCode.class);
    List<Deed> entries = new ArrayList<>(found.size());
    for (SealedCustomer sealed : found) {
      Optional<ErrorCode> lapse = act.lapse(Operation.READ);
      if (lapse.isPresent()) {
        tx.record(act.denied(lapse.get()));
        return denied(ActorRefusal.of(act.name(), Operation.READ, lapse.get()));
      }
      if (segment.includes(sealed.facts().role())) {
        Optional<ErrorCode> closed = closed(sealed);
        CustomerId id = sealed.facts().id();
        if (closed.isPresent()) {
          leftOut.merge(closed.get(), 1, Integer::sum);
          entries.add(act.denied(id, closed.get()));
        } else {
          people.add(opened(tx, sealed));
          entries.add(act.done(id, told()));
        }
      }
    }
    tx.record(entries.isEmpty() ? List.of(act.nothingFound(told())) : entries);
    Optional<CustomerId> next =
        found.size() < limit
            ? Optional.empty()
            : Optional.of(found.get(found.size() - 1).facts().id());
    return () -> new SharedPage(people, leftOut, next);
  }

  /** The decision first; a field of the link that is withheld takes the whole person out. */
  private Optional<ErrorCode> closed(SealedCustomer sealed) {
    ProcessingDecision decision = engine().records().decide(sealed, act, engine().now());
    Optional<ErrorCode> refused =
        decision.fold(this::firstWithheld, refusal -> Optional.of(refusal.code()));
    return refused.isPresent()
        ? refused
        : LinkGuard.closed(link, engine().records().standing(sealed), today());
  }

  private Optional<ErrorCode> firstWithheld(Permitted permitted) {
    return link.fields().stream()
        .flatMap(field -> permitted.withholding(field).stream())
        .map(Withholding::code)
        .sorted()
        .findFirst();
  }

  private SharedPerson opened(Transaction tx, SealedCustomer sealed) {
    Map<FieldKey<?>, List<Object>> values =
        engine().records().values(tx.ring(), sealed, link.fields());
    return new SharedPerson(sealed.facts().id(), sealed.facts().role(), values);
  }

  /** What the trail names: where it went, and what. */
  private List<String> told() {
    return Stream.concat(
            Stream.of("to=" + link.to()), link.fields().stream().map(FieldKey::path).sorted())
        .collect(Collectors.toUnmodifiableList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(engine().now(), engine().definition().zone());
  }

  private Engine engine() {
    return act.engine();
  }

  private static <T> Supplier<T> denied(RegisterException denial) {
    return () -> {
      throw denial;
    };
  }
}
