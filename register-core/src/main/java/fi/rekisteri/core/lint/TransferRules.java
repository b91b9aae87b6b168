package fi.rekisteri.core.lint;

import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.notice.NoticeClaim.Area;
import fi.rekisteri.notice.NoticeClaim.StaysInside;
import fi.rekisteri.notice.NoticeClaim.TransfersWhereNeeded;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What leaves the economic area, and whether people are told where to and how (S31, S37). */
final class TransferRules {
  private TransferRules() {}

  /** L11: the row is of the area; a sentence that speaks of the Union alone leaves three out. */
  static void unionOnly(Subject subject, Fault fault) {
    if (subject.notice().isAsWritten(NoticeRow.TRANSFERS)) {
      subject.claiming(StaysInside.class, claim -> claim.area() == Area.EUROPEAN_UNION).stream()
          .filter(one -> one.row() == NoticeRow.TRANSFERS)
          .forEach(one -> fault.in(one).says("union"));
    }
  }

  /** L12: country, tool and, where the tool has one, a way to a copy. */
  static void incomplete(Subject subject, Fault fault) {
    if (subject.draft().transfers().isEmpty()) {
      subject
          .notice()
          .claiming(TransfersWhereNeeded.class)
          .forEach(one -> fault.in(one).says("nowhere"));
    }
    Set<String> ruled =
        subject.draft().transfers().stream().map(TransferRules::name).collect(Collectors.toSet());
    subject.draft().recipients().forEach(one -> recipient(subject, one, ruled, fault));
    Set<String> international = international(subject);
    subject.draft().transfers().stream()
        .filter(
            rule -> international.contains(rule.recipient()) || isOutside(subject, rule.country()))
        .forEach(rule -> rule(subject, rule, fault));
  }

  private static void recipient(
      Subject subject, Recipient recipient, Set<String> ruled, Fault fault) {
    recipient
        .party()
        .map(party -> countries(subject, party))
        .orElse(Stream.of())
        .filter(country -> !ruled.contains(name(recipient.code(), country)))
        .forEach(
            country ->
                fault
                    .on("recipients[" + recipient.code() + "]")
                    .says("unruled", recipient.code() + " (" + country.value() + ")"));
  }

  /** Where a party and those that it engages handle data outside the area. */
  private static Stream<CountryCode> countries(Subject subject, NamedParty party) {
    Stream<CountryCode> engaged =
        party.agreement().stream()
            .flatMap(agreement -> agreement.subProcessors().stream())
            .filter(other -> other.approved().cover(subject.today()))
            .map(other -> other.country())
            .filter(country -> isOutside(subject, country));
    return party.internationalOrganisation() || isOutside(subject, party.country())
        ? Stream.concat(Stream.of(party.country()), engaged)
        : engaged;
  }

  private static void rule(Subject subject, TransferRule rule, Fault fault) {
    String name = name(rule);
    Optional<TransferTool> tool = rule.toolOn(subject.today());
    if (tool.isEmpty()) {
      fault.on("transfers[" + name + "]").asSaidOf("recipients[" + rule.recipient() + "]");
      fault.says("tool", name);
    } else if (hasCopy(tool.get()) && tool.get().copyAvailableAt().isEmpty()) {
      fault.on("transfers[" + name + "]").asSaidOf("recipients[" + rule.recipient() + "]");
      fault.says("copy", name);
    }
  }

  /** Art. 13(1)(f): of safeguards under Art. 46, 47 and the second subparagraph of Art. 49(1). */
  private static boolean hasCopy(TransferTool tool) {
    return tool.kind() == TransferTool.Kind.COMPELLING_INTERESTS
        || tool.kind() != TransferTool.Kind.ADEQUACY_DECISION && !tool.kind().isDerogation();
  }

  private static Set<String> international(Subject subject) {
    return subject.draft().recipients().stream()
        .filter(one -> one.party().filter(NamedParty::internationalOrganisation).isPresent())
        .map(Recipient::code)
        .collect(Collectors.toSet());
  }

  private static String name(TransferRule rule) {
    return name(rule.recipient(), rule.country());
  }

  private static String name(String recipient, CountryCode country) {
    return recipient + "/" + country.value();
  }

  private static boolean isOutside(Subject subject, CountryCode country) {
    return !subject.draft().economicArea().contains(country, subject.today());
  }
}
