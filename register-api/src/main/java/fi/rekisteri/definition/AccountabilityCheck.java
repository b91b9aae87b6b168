package fi.rekisteri.definition;

import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Recipient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The record of processing speaks of parties and purposes that are there (Art. 26, 30, 35). */
record AccountabilityCheck(Draft draft, Problems problems) {
  static void check(Draft draft, Problems problems) {
    AccountabilityCheck check = new AccountabilityCheck(draft, problems);
    check.checkJoint(items("jointControllers", draft.accountability.jointControllers(), problems));
    check.checkOnBehalf(items("onBehalf", draft.accountability.onBehalf(), problems));
    check.checkAssessed(
        items("impactAssessments", draft.accountability.impactAssessments(), problems));
  }

  /** "Some", and then none, is no answer. */
  private static <T> List<T> items(String part, Declared<List<T>> declared, Problems problems) {
    if (declared.toOptional().filter(List::isEmpty).isPresent()) {
      problems.add(part, "is an empty list; say that there is none (S15.1)");
    }
    return declared.toOptional().orElse(List.of());
  }

  private void checkJoint(List<JointController> others) {
    problems.addDuplicates("jointControllers", others, JointController::code);
    others.stream()
        .filter(other -> isOwn(other.controller()))
        .forEach(
            other ->
                problems.add(
                    "jointControllers[" + other.code() + "]",
                    "is the controller itself; name who else decides (Art. 26)"));
  }

  private void checkOnBehalf(List<ProcessingOnBehalf> all) {
    problems.addDuplicates("onBehalf", all, ProcessingOnBehalf::code);
    all.forEach(this::checkOnBehalf);
  }

  private void checkOnBehalf(ProcessingOnBehalf one) {
    String path = "onBehalf[" + one.code() + "]";
    if (isOwn(one.controller())) {
      problems.add(path, "is on the controller's own behalf; name another (Art. 30(2))");
    }
    Set<String> engaged = new HashSet<>(one.engaged());
    engaged.removeAll(codes(Recipient.Role.PROCESSOR));
    engaged.stream()
        .sorted()
        .forEach(
            code ->
                problems.add(
                    path + ".engaged[" + code + "]", "is no declared processor (Art. 28(2))"));
    List<TransferRule> transfers = items(path + ".transfers", one.transfers(), problems);
    problems.addDuplicates(
        path + ".transfers", transfers, rule -> rule.recipient() + "/" + rule.country());
    transfers.stream()
        .filter(rule -> draft.recipient(rule.recipient()).isEmpty())
        .forEach(
            rule ->
                problems.add(
                    path + ".transfers[" + rule.recipient() + "/" + rule.country() + "].recipient",
                    "is not declared (Art. 30(2)(c))"));
  }

  private void checkAssessed(List<ImpactAssessment> all) {
    problems.addDuplicates("impactAssessments", all, ImpactAssessment::purpose);
    all.stream()
        .filter(one -> draft.activityFor(one.purpose()).isEmpty())
        .forEach(
            one ->
                problems.add(
                    "impactAssessments[" + one.purpose() + "].purpose",
                    "is not declared (Art. 35)"));
  }

  private Set<String> codes(Recipient.Role role) {
    return draft.recipients.stream()
        .filter(recipient -> recipient.role() == role)
        .map(Recipient::code)
        .collect(Collectors.toSet());
  }

  private boolean isOwn(Controller other) {
    return draft.controller != null && draft.controller.isSameAs(other);
  }
}
