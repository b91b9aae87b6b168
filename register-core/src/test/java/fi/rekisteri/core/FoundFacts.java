package fi.rekisteri.core;

import static fi.rekisteri.core.FoundRegister.CONSENTED;
import static fi.rekisteri.core.FoundRegister.DEVELOPMENT;
import static fi.rekisteri.core.TestRegister.MAIJA;

import fi.rekisteri.Criterion;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Whom each criterion means, as the standing of everybody tells when it is asked one by one. */
record FoundFacts(FoundRegister at, Set<CustomerId> people) {
  Map<Criterion, Set<CustomerId>> expected() {
    Map<Criterion, Set<CustomerId>> expected = new LinkedHashMap<>();
    expected.put(
        new Criterion.Consenting(CONSENTED),
        who(
            one ->
                one.consents().containsKey(CONSENTED)
                    && one.consents().get(CONSENTED).holdsOn(FoundRegister.TODAY)));
    expected.put(
        new Criterion.Withdrawn(CONSENTED),
        who(
            one ->
                one.withdrawals().containsKey(CONSENTED)
                    && !one.consents().containsKey(CONSENTED)));
    expected.put(
        new Criterion.Objecting(DEVELOPMENT),
        who(one -> one.objections().containsKey(DEVELOPMENT)));
    for (ProhibitionScope scope : ProhibitionScope.values()) {
      expected.put(
          new Criterion.Prohibiting(scope), who(one -> one.prohibitions().containsKey(scope)));
    }
    expected.put(new Criterion.Restricted(), who(one -> !one.restrictions().isEmpty()));
    return expected;
  }

  private Set<CustomerId> who(Predicate<Standing> test) {
    Set<CustomerId> met = new TreeSet<>();
    for (CustomerId id : people) {
      if (test.test(at.register.actingAs(MAIJA).choicesOf(id).standing())) {
        met.add(id);
      }
    }
    return met;
  }
}
