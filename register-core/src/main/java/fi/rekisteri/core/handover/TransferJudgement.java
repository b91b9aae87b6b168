package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One rule for two rows of the notice (S31, S37): each country outside the area at which the data
 * arrives, from which it is looked at or to which it is handed on needs both the necessity and a
 * tool of that day.
 */
record TransferJudgement(EconomicArea area, List<TransferRule> rules) {
  Optional<Refused> refusal(Handover handover) {
    return outside(handover).stream()
        .flatMap(country -> refusal(handover, country).stream())
        .findFirst();
  }

  /** The rules on which a cleared handover leaves the area. */
  List<TransferRule> used(Handover handover) {
    return outside(handover).stream().flatMap(country -> rule(handover, country).stream()).toList();
  }

  private Optional<Refused> refusal(Handover handover, CountryCode country) {
    Optional<TransferRule> rule = rule(handover, country);
    if (rule.flatMap(TransferRule::necessity).isEmpty()) {
      return Optional.of(
          handover.refused(
              "S37.1",
              ErrorCode.TRANSFER_NOT_NECESSARY,
              "nothing says why " + country + " is needed",
              "declare a transfer rule for the country, or keep the data inside the area"));
    }
    boolean usable =
        rule.flatMap(TransferRule::tool)
            .filter(tool -> tool.isUsableOn(handover.day()))
            .isPresent();
    return usable
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "S37.1",
                ErrorCode.NO_TRANSFER_TOOL,
                "no tool for " + country + " is usable on " + handover.day(),
                "add a tool of Chapter V that holds on this day"));
  }

  private Optional<TransferRule> rule(Handover handover, CountryCode country) {
    return rules.stream()
        .filter(rule -> rule.recipient().equals(handover.recipient().code()))
        .filter(rule -> rule.country().equals(country))
        .findFirst();
  }

  /** Sorted, so that the same request is refused in the same words each time. */
  private SortedSet<CountryCode> outside(Handover handover) {
    DisclosureRoute route = handover.request().route();
    SortedSet<CountryCode> countries = new TreeSet<>(route.accessedFrom());
    Stream.of(
            handover.recipient().party().map(party -> party.country()),
            route.onward().map(DisclosureRoute.Onward::country))
        .flatMap(Optional::stream)
        .forEach(countries::add);
    countries.removeIf(area::contains);
    return countries;
  }
}
