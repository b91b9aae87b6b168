package fi.rekisteri.core.visit;

import fi.rekisteri.core.engine.Additions;
import fi.rekisteri.core.engine.Additions.Placed;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.InferredAttribute;
import fi.rekisteri.visit.PageView;
import fi.rekisteri.visit.TrustedProxies;
import fi.rekisteri.visit.UserAgent;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may come in of an observation: a declared cookie, what it collects and nothing else, at a
 * time that has come, from a declared source; and that cleaned. What is refused is refused as a
 * whole (S46, S53 to S57).
 */
final class ObservationRules {
  private final RegisterDefinition definition;
  private final TrustedProxies proxies;
  private final Map<String, CookieDefinition> cookies = new HashMap<>();

  /** What was found to be declared: no more than the definition names parties. For one thread. */
  private final Set<Supplied> declared = new HashSet<>();

  /** A field, and whose site saw what it holds. */
  private record Supplied(FieldKey<?> field, Optional<String> partner) {}

  ObservationRules(RegisterDefinition definition, TrustedProxies proxies) {
    this.definition = definition;
    this.proxies = proxies;
    definition.cookies().forEach(cookie -> cookies.put(cookie.name(), cookie));
  }

  /**
   * Cleans an observation.
   *
   * @throws InvalidValueException with the code of the refusal
   */
  Observed clean(long row, CookieObservation observation, Instant now) {
    CookieDefinition cookie = cookie(observation.cookie());
    requireCollected(cookie, observation.told());
    requireTime(observation.visitedAt(), now);
    Provenance origin = origin(observation, now);
    requireDeclared(VisitFields.VISIT, origin);
    if (!observation.told().inferred().isEmpty()) {
      requireDeclared(VisitFields.INFERRED, origin);
    }
    Visit visit = visit(cookie, observation);
    boolean guessed = !observation.told().inferred().isEmpty();
    return new Observed(
        row,
        observation.visitor().subject(),
        new Observed.Facts(cookie.purpose(), visit.at(), guessed),
        content(placed(visit, observation, origin)));
  }

  private Observed.Content content(List<Placed<?>> placed) {
    List<HeldValue> values = new ArrayList<>(placed.size());
    for (Placed<?> one : placed) {
      Entry<?> entry = one.entry();
      values.add(
          new HeldValue(
              one.field(), entry.element(), entry.value(), entry.provenance().obtainedAt()));
    }
    return new Observed.Content(values, Additions.written(definition, placed));
  }

  private static List<Placed<?>> placed(
      Visit visit, CookieObservation observation, Provenance origin) {
    List<CookieObservation.Guess> guesses = observation.told().inferred();
    List<Placed<?>> placed = new ArrayList<>(1 + guesses.size());
    String place = VisitItemId.of(visit.at(), observation.id(), 0);
    placed.add(new Placed<>(VisitFields.VISIT, new Entry<>(place, visit, origin)));
    for (int i = 0; i < guesses.size(); i++) {
      String next = VisitItemId.of(visit.at(), observation.id(), i);
      InferredAttribute guess = InferredAttribute.of(guesses.get(i), visit.purpose());
      placed.add(new Placed<>(VisitFields.INFERRED, new Entry<>(next, guess, origin)));
    }
    return placed;
  }

  private CookieDefinition cookie(String name) {
    CookieDefinition cookie = cookies.get(name);
    if (cookie == null) {
      throw new InvalidValueException(
          ErrorCode.UNKNOWN_COOKIE,
          "an observation names a cookie that is not declared (S46.1)",
          "declare the cookie, or stop setting it");
    }
    return cookie;
  }

  private static void requireCollected(CookieDefinition cookie, CookieObservation.Told told) {
    if (!told.others().isEmpty() || !cookie.collects().containsAll(told.data())) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_FIELD,
          "cookie " + cookie.name() + " told more than it is declared to collect (S53.1)",
          "declare what it collects, or stop sending the rest");
    }
  }

  private static void requireTime(Instant visitedAt, Instant now) {
    if (visitedAt.isAfter(now)) {
      throw new InvalidValueException(
          ErrorCode.VISIT_IN_FUTURE,
          "a visit took place at a time that has not come yet",
          "let the server tell the time, and correct its clock");
    }
    if (visitedAt.isBefore(Instant.EPOCH)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_VISIT,
          "a visit took place before there were web sites",
          "let the server tell the time");
    }
  }

  private Visit visit(CookieDefinition cookie, CookieObservation observation) {
    CookieObservation.Told told = observation.told();
    if (told.pages().size() > Visit.MOST_PAGES) {
      throw new InvalidValueException(
          ErrorCode.INVALID_VISIT,
          "an observation holds more than " + Visit.MOST_PAGES + " pages",
          "hand them over as several observations");
    }
    List<PageView> pages =
        told.pages().stream().map(page -> new PageView(page.address(), page.dwell())).toList();
    return new Visit(
        cookie.name(),
        cookie.purpose(),
        observation.visitedAt(),
        told.sender().map(proxies::sender),
        pages,
        told.userAgent().flatMap(UserAgent::of));
  }

  /** S28: what a partner's site saw is the partner's, and named so. */
  private static Provenance origin(CookieObservation observation, Instant now) {
    Optional<String> partner = observation.partner();
    return new Provenance(
        partner.isPresent() ? SourceKind.PARTNER_DIGITAL : SourceKind.CONTROLLER,
        partner,
        Channel.COOKIE,
        now,
        Optional.empty());
  }

  private void requireDeclared(FieldKey<?> field, Provenance origin) {
    Supplied supplied = new Supplied(field, origin.party());
    if (!declared.contains(supplied)) {
      lookUp(field, origin);
      declared.add(supplied);
    }
  }

  private void lookUp(FieldKey<?> field, Provenance origin) {
    FieldSchema<?> schema =
        definition
            .field(field.path())
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        ErrorCode.UNDECLARED_FIELD,
                        "field " + field + " is not declared",
                        "declare it in the definition, with category, purpose and retention"));
    if (definition.sources().stream().noneMatch(source -> supplies(source, schema, origin))) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_SOURCE,
          "no declared source " + origin.source() + " may supply field " + field,
          "declare the source with its categories and parties");
    }
  }

  private static boolean supplies(
      SourceDeclaration source, FieldSchema<?> schema, Provenance origin) {
    return source.kind() == origin.source()
        && source.categories().contains(schema.category())
        && origin.party().map(source.parties()::contains).orElse(true);
  }
}
