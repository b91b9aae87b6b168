package fi.rekisteri.core.request;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import java.util.List;

/** Records choices that follow from an item, each once, however often it is carried out. */
record ChosenByRequest(Work work) {
  private static final int PAGE = 500;

  void record(Choice choice) {
    if (!isRecorded(choice)) {
      work.desk().choicesOf(work.subject()).record(choice);
    }
  }

  /** A choice of that kind with the same reference is the one that was recorded before. */
  private boolean isRecorded(Choice choice) {
    SubjectChoices choices = work.desk().choicesOf(work.subject());
    String after = null;
    List<RecordedChoice> page;
    do {
      page = choices.history(after, PAGE);
      if (page.stream().map(RecordedChoice::choice).anyMatch(one -> isSame(one, choice))) {
        return true;
      }
      after = page.isEmpty() ? null : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
    return false;
  }

  private static boolean isSame(Choice one, Choice other) {
    return one.getClass() == other.getClass()
        && one.receipt().evidence().equals(other.receipt().evidence());
  }
}
