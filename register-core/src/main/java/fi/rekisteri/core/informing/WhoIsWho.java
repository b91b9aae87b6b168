package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.InformationPoint.COMPLAINT;
import static fi.rekisteri.core.informing.InformationPoint.CONTROLLER;
import static fi.rekisteri.core.informing.InformationPoint.DATA_PROTECTION_OFFICER;
import static fi.rekisteri.core.informing.InformationPoint.RECIPIENTS;
import static fi.rekisteri.core.informing.InformationPoint.TRANSFERS;

import fi.rekisteri.core.abroad.UntoldTransfer;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SupervisoryAuthority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Controller, officer, recipients, transfers and authority. */
record WhoIsWho(Scope scope, Speech speech) {
  Item controller() {
    Optional<Controller> controller = scope.draft().controller();
    List<Line> lines = new ArrayList<>();
    lines.addAll(controller.map(this::lines).orElseGet(() -> List.of(Line.of(speech.notStated()))));
    lines.addAll(new OtherControllers(scope.draft().accountability(), speech).lines());
    return Item.of(CONTROLLER, lines, controller.isPresent() ? List.of() : List.of("controller"));
  }

  private List<Line> lines(Controller controller) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(controller.name()));
    controller
        .businessId()
        .map(id -> Line.of(id).labelled(speech.named("contact.businessId")))
        .ifPresent(lines::add);
    controller.contacts().forEach(contact -> lines.addAll(speech.said(contact)));
    return lines;
  }

  Item officer() {
    return scope
        .draft()
        .dataProtectionOfficer()
        .fold(
            officer -> Item.told(DATA_PROTECTION_OFFICER, speech.said(officer)),
            () -> Item.none(DATA_PROTECTION_OFFICER, speech.text("officer.none")),
            () ->
                Item.notStated(
                    DATA_PROTECTION_OFFICER, speech.notStated(), "dataProtectionOfficer"));
  }

  Item recipients() {
    List<Line> lines = new ArrayList<>();
    for (Recipient recipient : scope.recipients()) {
      lines.add(
          speech.said(recipient).and(" (" + speech.nameOf("recipient", recipient.role()) + ")"));
    }
    if (!lines.isEmpty()) {
      return Item.told(RECIPIENTS, lines);
    }
    return scope.isDescribed()
        ? Item.none(RECIPIENTS, speech.named("recipients.none"))
        : Item.notStated(RECIPIENTS, speech.notStated(), "recipients");
  }

  Item transfers() {
    List<Line> lines = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (TransferRule rule : scope.transfers()) {
      Optional<TransferTool> tool = rule.toolOn(scope.day());
      lines.add(transfer(rule, tool));
      tool.flatMap(TransferTool::copyAvailableAt)
          .map(place -> Line.web(place).labelled(speech.named("tool.copy")))
          .ifPresent(lines::add);
      if (tool.isEmpty()) {
        gaps.add("transfers[" + rule.recipient() + ", " + rule.country().value() + "].tools");
      }
    }
    for (UntoldTransfer one : scope.untold()) {
      lines.add(transfer(one.recipient(), one.country(), speech.notStated()));
      gaps.add(one.path());
    }
    if (!lines.isEmpty()) {
      return Item.of(TRANSFERS, lines, gaps);
    }
    return scope.isDescribed()
        ? Item.none(TRANSFERS, speech.named("transfers.none"))
        : Item.notStated(TRANSFERS, speech.notStated(), "transfers");
  }

  private Line transfer(TransferRule rule, Optional<TransferTool> tool) {
    String safeguard =
        tool.map(
                one ->
                    speech.nameOf("tool", one.kind())
                        + " ("
                        + one.kind().article()
                        + "), "
                        + one.reference()
                        + (isCopyAskedFor(one) ? ". " + speech.named("tool.ask") : ""))
            .orElseGet(speech::notStated);
    Recipient recipient = scope.draft().recipient(rule.recipient()).orElseThrow();
    return transfer(recipient, rule.country(), safeguard);
  }

  private Line transfer(Recipient recipient, CountryCode country, String safeguard) {
    return speech.said(recipient).and(", " + speech.country(country.value()) + ": " + safeguard);
  }

  /** People get a copy of the safeguards by asking where no place is named. */
  private static boolean isCopyAskedFor(TransferTool tool) {
    return tool.copyAvailableAt().isEmpty()
        && !tool.kind().isDerogation()
        && tool.kind() != TransferTool.Kind.ADEQUACY_DECISION;
  }

  Item complaint() {
    Optional<SupervisoryAuthority> authority = scope.draft().authority();
    Optional<AuthorityContact> contact = authority.flatMap(one -> one.contactOn(scope.day()));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(speech.named("complaint.intro")));
    authority.map(one -> speech.said("authority.name", one.name())).ifPresent(lines::add);
    contact.ifPresent(reached -> lines.addAll(reached(reached)));
    if (contact.isEmpty()) {
      lines.add(Line.of(speech.notStated()));
    }
    return Item.of(
        COMPLAINT,
        lines,
        contact.isPresent()
            ? List.of()
            : List.of(authority.isPresent() ? "authority.contacts" : "authority"));
  }

  private List<Line> reached(AuthorityContact contact) {
    String mail = contact.email();
    return List.of(
        Line.mail(mail).labelled(speech.named("contact.email")),
        Line.of(contact.phone()).labelled(speech.named("contact.phone")),
        speech
            .said("authority.postalAddress", contact.postalAddress())
            .labelled(speech.named("contact.address")),
        Line.web(contact.url()).labelled(speech.named("contact.web")));
  }
}
