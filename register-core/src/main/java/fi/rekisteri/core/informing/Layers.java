package fi.rekisteri.core.informing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The information in one language, layer by layer: who asks and for what, then the right to object,
 * then every other point.
 */
record Layers(Scope scope, Speech speech) {
  Language language() {
    return speech.language();
  }

  Line title() {
    Line name =
        scope
            .draft()
            .name()
            .map(text -> speech.said("name", text))
            .orElseGet(() -> Line.of(speech.notStated()));
    return name.labelled(speech.text("title"));
  }

  /** The first layer: who asks, where the rest is told, and which version of the notice it is. */
  List<String> lead() {
    String controller =
        scope.draft().controller().map(Controller::name).orElseGet(speech::notStated);
    String asks = speech.text(scope.point().isFromSubject() ? "lead.own" : "lead.others");
    String version = scope.draft().version().orElseGet(speech::notStated);
    return List.of(
        asks + ": " + controller,
        speech.text("lead.rest"),
        speech.text("lead.version") + ": " + version);
  }

  /** What stands apart; empty where there is nothing to object to. */
  Optional<Item> objection() {
    return Optional.of(item(InformationPoint.OBJECTION))
        .filter(item -> item.state() != InformationState.NOT_APPLICABLE);
  }

  /** Everything else; where there is nothing to object to, why. */
  List<Item> rest() {
    boolean apart = objection().isPresent();
    return Stream.of(InformationPoint.values())
        .filter(point -> point != InformationPoint.OBJECTION || !apart)
        .map(this::item)
        .toList();
  }

  String heading(Item item) {
    return speech.text("point." + item.point().name());
  }

  /** What the templates show. */
  Map<String, Object> shown() {
    Map<String, Object> content = new HashMap<>();
    content.put("language", language().tag());
    content.put("title", title().plain());
    content.put("heading", speech.text("title"));
    content.put("name", title().shown());
    content.put("more", speech.text("more"));
    content.put("lead", lead());
    content.put("objection", objection().stream().map(this::shown).toList());
    content.put("items", rest().stream().map(this::shown).toList());
    return content;
  }

  private Map<String, Object> shown(Item item) {
    return Map.of(
        "heading", heading(item), "lines", item.lines().stream().map(Line::shown).toList());
  }

  Item item(InformationPoint point) {
    WhoIsWho who = new WhoIsWho(scope, speech);
    WhatFor what = new WhatFor(scope, speech);
    WhichData data = new WhichData(scope, speech);
    WhichRights rights = new WhichRights(scope, speech);
    return switch (point) {
      case CONTROLLER -> who.controller();
      case DATA_PROTECTION_OFFICER -> who.officer();
      case PURPOSES -> what.purposes();
      case LEGITIMATE_INTERESTS -> what.interests();
      case CATEGORIES -> data.categories();
      case SOURCE -> data.source();
      case PROVISION -> data.provision();
      case RECIPIENTS -> who.recipients();
      case TRANSFERS -> who.transfers();
      case RETENTION -> new Keeping(scope, speech).retention();
      case AUTOMATED_DECISIONS -> what.automated();
      case RIGHTS -> rights.rights();
      case CONSENT_WITHDRAWAL -> what.withdrawal();
      case COMPLAINT -> who.complaint();
      case OBJECTION -> rights.objection();
    };
  }
}
