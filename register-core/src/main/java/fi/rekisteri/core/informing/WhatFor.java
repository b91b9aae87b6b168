package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.InformationPoint.AUTOMATED_DECISIONS;
import static fi.rekisteri.core.informing.InformationPoint.CONSENT_WITHDRAWAL;
import static fi.rekisteri.core.informing.InformationPoint.LEGITIMATE_INTERESTS;
import static fi.rekisteri.core.informing.InformationPoint.PURPOSES;

import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Purposes, their legal bases, and what follows from those. */
record WhatFor(Scope scope, Speech speech) {
  Item purposes() {
    List<Line> lines = scope.activities().stream().map(this::purpose).toList();
    return lines.isEmpty()
        ? Item.notStated(PURPOSES, speech.notStated(), "activities")
        : Item.told(PURPOSES, lines);
  }

  private Line purpose(ProcessingActivity activity) {
    LegalBasis basis = scope.basis(activity);
    String key = "basis." + BasisName.of(basis);
    String statute = basis instanceof LegalBasis.LegalObligation duty ? ", " + duty.statute() : "";
    return described(activity)
        .and(" (" + speech.named(key) + ", " + speech.named(key + ".article") + statute + ")");
  }

  Line described(ProcessingActivity activity) {
    return speech.said(path(activity.purpose()) + ".description", activity.description());
  }

  private static String path(Purpose purpose) {
    return "activities[" + purpose.code() + "]";
  }

  Item interests() {
    List<Line> lines = new ArrayList<>();
    for (ProcessingActivity activity : scope.activities()) {
      if (scope.basis(activity) instanceof LegalBasis.LegitimateInterest interest) {
        String path = path(activity.purpose()) + ".bases[" + scope.point().role() + "].interest";
        lines.add(speech.said(path, interest.interest()));
      }
    }
    return lines.isEmpty()
        ? notApplicable(LEGITIMATE_INTERESTS, "interests.none")
        : Item.told(LEGITIMATE_INTERESTS, lines.stream().distinct().toList());
  }

  /** What does not apply to anything that is done; of what nobody described, nobody knows. */
  private Item notApplicable(InformationPoint point, String why) {
    return scope.isDescribed()
        ? Item.notApplicable(point, speech.text(why))
        : Item.notStated(point, speech.notStated(), "activities");
  }

  Item withdrawal() {
    if (!scope.restsOn(LegalBasis.Consent.class)) {
      return notApplicable(CONSENT_WITHDRAWAL, "consent.none");
    }
    List<Line> lines = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    lines.add(Line.of(speech.named("right.CONSENT_WITHDRAWAL.text")));
    Map<Purpose, ConsentDefinition> consents = consents();
    for (ProcessingActivity activity : scope.activities()) {
      if (scope.basis(activity) instanceof LegalBasis.Consent) {
        String path = "consent[" + activity.purpose().code() + "]";
        Optional<ConsentDefinition> consent = Optional.ofNullable(consents.get(activity.purpose()));
        lines.add(
            consent
                .map(one -> speech.said(path + ".withdrawal", one.withdrawal()))
                .orElseGet(() -> Line.of(speech.notStated())));
        if (consent.isEmpty()) {
          gaps.add(path);
        }
      }
    }
    return Item.of(CONSENT_WITHDRAWAL, lines.stream().distinct().toList(), gaps);
  }

  /** A draft may say it twice; the first counts. */
  private Map<Purpose, ConsentDefinition> consents() {
    return scope.draft().consent().toOptional().orElse(List.of()).stream()
        .collect(Collectors.toMap(ConsentDefinition::purpose, one -> one, (first, again) -> first));
  }

  Item automated() {
    List<String> gaps = unexplained();
    return scope
        .draft()
        .automatedDecisions()
        .fold(
            all -> automated(all, gaps),
            () -> automated(List.of(), gaps),
            () -> Item.notStated(AUTOMATED_DECISIONS, speech.notStated(), "automatedDecisions"));
  }

  private Item automated(List<AutomatedDecision> declared, List<String> gaps) {
    Set<Purpose> pursued = scope.pursued();
    List<AutomatedDecision> made =
        declared.stream().filter(one -> pursued.contains(one.purpose())).toList();
    List<Line> lines = new ArrayList<>();
    made.forEach(one -> lines.addAll(decision(one)));
    boolean alone =
        made.stream().anyMatch(one -> one.kind() == AutomatedDecision.Kind.SOLELY_AUTOMATED);
    if (!alone) {
      lines.add(0, Line.of(speech.named("automated.none")));
    }
    if (!gaps.isEmpty()) {
      lines.add(Line.of(speech.text("profiling.unexplained") + " " + speech.notStated()));
    }
    return lines.size() == 1 && gaps.isEmpty()
        ? Item.none(AUTOMATED_DECISIONS, lines.get(0).text())
        : Item.of(AUTOMATED_DECISIONS, lines, gaps);
  }

  private List<Line> decision(AutomatedDecision one) {
    String path = "automatedDecisions[" + one.purpose().code() + "]";
    String kind = speech.nameOf("decision", one.kind());
    String ground = one.ground().map(RuleId::reference).map(rule -> " (" + rule + ")").orElse("");
    return List.of(
        speech.said(path + ".logic", one.logic()).labelled(kind + ground),
        speech
            .said(path + ".consequences", one.consequences())
            .labelled(speech.named("column.consequences")));
  }

  /** Profiling that nobody has explained (L08). */
  private List<String> unexplained() {
    Set<Purpose> explained =
        scope.draft().automatedDecisions().toOptional().orElse(List.of()).stream()
            .map(AutomatedDecision::purpose)
            .collect(Collectors.toSet());
    return scope.activities().stream()
        .filter(ProcessingActivity::profiling)
        .map(ProcessingActivity::purpose)
        .filter(purpose -> !explained.contains(purpose))
        .map(purpose -> "automatedDecisions[" + purpose.code() + "]")
        .toList();
  }
}
