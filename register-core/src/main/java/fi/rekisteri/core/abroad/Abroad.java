package fi.rekisteri.core.abroad;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What leaves the economic area on a day, by the rules of the draft and by where its recipients and
 * their sub-processors sit: a rule that nobody wrote does not keep data at home. An organisation of
 * states is outside wherever it sits (Art. 44).
 *
 * @param draft the description
 * @param day the day; where there is none, every rule counts, and parties sit inside who joined the
 *     area and have not left it
 */
public record Abroad(RegisterDraft draft, Optional<LocalDate> day) {
  /** Whether an empty list of what leaves the register says that there is none (S2.2). */
  public boolean isDescribed() {
    return !draft.activities().isEmpty();
  }

  /** Rules for countries inside the area are no transfers. */
  public List<TransferRule> rules(List<TransferRule> rules) {
    Set<String> ofStates =
        draft.recipients().stream()
            .filter(one -> one.party().filter(NamedParty::internationalOrganisation).isPresent())
            .map(Recipient::code)
            .collect(Collectors.toSet());
    return rules.stream()
        .filter(rule -> ofStates.contains(rule.recipient()) || isOutside(rule))
        .toList();
  }

  private boolean isOutside(TransferRule rule) {
    return day.isEmpty() || isOutside(rule.country());
  }

  private boolean isOutside(CountryCode country) {
    return day.map(on -> !draft.economicArea().contains(country, on))
        .orElseGet(
            () ->
                draft.economicArea().memberships().stream()
                    .filter(one -> one.days().last().isEmpty())
                    .noneMatch(one -> one.country().equals(country)));
  }

  /** In the order of the recipients, each country of one once. */
  public List<UntoldTransfer> untold() {
    Set<String> told = new HashSet<>();
    draft.transfers().forEach(rule -> told.add(key(rule.recipient(), rule.country())));
    return draft.recipients().stream()
        .flatMap(
            recipient ->
                countries(recipient).stream()
                    .filter(country -> !told.contains(key(recipient.code(), country)))
                    .map(country -> new UntoldTransfer(recipient, country)))
        .toList();
  }

  private static String key(String recipient, CountryCode country) {
    return recipient + "/" + country;
  }

  private Set<CountryCode> countries(Recipient recipient) {
    Set<CountryCode> outside = new LinkedHashSet<>();
    recipient.party().ifPresent(party -> add(outside, party));
    return outside;
  }

  private void add(Set<CountryCode> outside, NamedParty party) {
    if (party.internationalOrganisation() || isOutside(party.country())) {
      outside.add(party.country());
    }
    party.agreement().filter(this::isInForce).stream()
        .flatMap(signed -> signed.subProcessors().stream())
        .filter(other -> day.map(other.approved()::cover).orElse(true))
        .map(SubProcessor::country)
        .filter(this::isOutside)
        .forEach(outside::add);
  }

  private boolean isInForce(ProcessingAgreement signed) {
    return day.map(signed::isInForceOn).orElse(true);
  }
}
