package fi.rekisteri.definition;

import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Representative;
import fi.rekisteri.text.LocalizedText;
import java.util.List;

/**
 * What the controller answers to the authority beside what people are told (osoitusvelvollisuus,
 * Art. 5(2), 24, 30, 35). The record of processing tells it; nothing here permits or forbids
 * anything.
 *
 * @param jointControllers who else decides (Art. 26, 30(1)(a))
 * @param representative who stands for the controller in the Union (Art. 27, 30(1)(a))
 * @param onBehalf for whom data of this register is processed (Art. 30(2))
 * @param impactAssessments which purposes were assessed (Art. 35)
 * @param largeScale what makes the processing large in scale, in the controller's own words; none
 *     where it is not (Art. 35(3)(b))
 */
public record Accountability(
    Declared<List<JointController>> jointControllers,
    Declared<Representative> representative,
    Declared<List<ProcessingOnBehalf>> onBehalf,
    Declared<List<ImpactAssessment>> impactAssessments,
    Declared<LocalizedText> largeScale) {
  /** Nothing was asked yet. */
  public static final Accountability NOT_STATED =
      new Accountability(
          Declared.notStated(),
          Declared.notStated(),
          Declared.notStated(),
          Declared.notStated(),
          Declared.notStated());

  /** Copies the lists. */
  public Accountability {
    jointControllers = jointControllers.map(List::copyOf);
    onBehalf = onBehalf.map(List::copyOf);
    impactAssessments = impactAssessments.map(List::copyOf);
  }

  /**
   * The same, with who else decides.
   *
   * @param others the joint controllers
   * @return a copy
   */
  public Accountability withJointControllers(Declared<List<JointController>> others) {
    return new Accountability(others, representative, onBehalf, impactAssessments, largeScale);
  }

  /**
   * The same, with who stands for the controller in the Union.
   *
   * @param standingFor the representative
   * @return a copy
   */
  public Accountability withRepresentative(Declared<Representative> standingFor) {
    return new Accountability(
        jointControllers, standingFor, onBehalf, impactAssessments, largeScale);
  }

  /**
   * The same, with for whom data is processed.
   *
   * @param others the processing on behalf of others
   * @return a copy
   */
  public Accountability withOnBehalf(Declared<List<ProcessingOnBehalf>> others) {
    return new Accountability(
        jointControllers, representative, others, impactAssessments, largeScale);
  }

  /**
   * The same, with what was assessed.
   *
   * @param assessed the impact assessments
   * @return a copy
   */
  public Accountability withImpactAssessments(Declared<List<ImpactAssessment>> assessed) {
    return new Accountability(jointControllers, representative, onBehalf, assessed, largeScale);
  }

  /**
   * The same, with what makes it large in scale.
   *
   * @param words the controller's own words
   * @return a copy
   */
  public Accountability withLargeScale(Declared<LocalizedText> words) {
    return new Accountability(jointControllers, representative, onBehalf, impactAssessments, words);
  }
}
