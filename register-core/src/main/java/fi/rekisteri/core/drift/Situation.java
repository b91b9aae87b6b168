package fi.rekisteri.core.drift;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.Purpose;
import java.util.Optional;
import java.util.Set;

/**
 * One difference between two drafts, with both of them: what the conditions of the table look at.
 *
 * @param difference the difference
 * @param drafts both drafts
 */
record Situation(Difference difference, Drafts drafts) {
  Optional<Set<Purpose>> always() {
    return Optional.of(Set.of());
  }

  /** For purposes, where there are any. */
  static Optional<Set<Purpose>> forThose(Set<Purpose> purposes) {
    return purposes.isEmpty() ? Optional.empty() : Optional.of(purposes);
  }

  static Optional<Set<Purpose>> when(boolean holds) {
    return holds ? Optional.of(Set.of()) : Optional.empty();
  }

  static Optional<Set<Purpose>> when(boolean holds, Purpose purpose) {
    return holds ? Optional.of(Set.of(purpose)) : Optional.empty();
  }

  String key() {
    return difference.key(0);
  }

  String innerKey() {
    return difference.key(1);
  }

  /** The value that stood there; blank where there was none. */
  String was() {
    return text(difference.before());
  }

  /** The value that stands there; blank where there is none. */
  String is() {
    return text(difference.after());
  }

  private static String text(Tree tree) {
    return tree.leaf().map(leaf -> leaf.value().text()).orElse("");
  }

  Optional<Set<Purpose>> isTrue() {
    return when(is().equals("true"));
  }

  Optional<Set<Purpose>> isFalse() {
    return when(is().equals("false"));
  }

  /** Whether a period keeps anybody longer than the one before. */
  Optional<Set<Purpose>> isLonger() {
    return when(Lengths.isLonger(was(), is()));
  }

  Optional<Set<Purpose>> isNotLonger() {
    return when(!Lengths.isLonger(was(), is()));
  }

  /** Whether a number is greater than before. */
  Optional<Set<Purpose>> isMore() {
    return when(Integer.parseInt(is()) > Integer.parseInt(was()));
  }

  Optional<Set<Purpose>> isFewer() {
    return when(Integer.parseInt(is()) < Integer.parseInt(was()));
  }

  /** The purposes that are carried out and rest on a consent of somebody. */
  Set<Purpose> consentBased() {
    return drafts.consentBased();
  }

  boolean restsOnConsent(Purpose purpose) {
    return consentBased().contains(purpose);
  }

  RegisterDraft before() {
    return drafts.before();
  }

  RegisterDraft after() {
    return drafts.after();
  }
}
