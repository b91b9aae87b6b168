package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;

/**
 * What was done of what was asked for, item by item (Art. 12(3)).
 *
 * @param facts what all letters have in common
 */
public record OutcomeLetter(LetterFacts facts) implements RightsLetter {
  /** Refuses an item that nobody has decided, and one that waits for an answer. */
  public OutcomeLetter {
    if (facts.items().stream().anyMatch(item -> !item.isDecided())) {
      throw Remark.invalid("an item is not decided yet");
    }
  }

  @Override
  public LetterKind kind() {
    return LetterKind.OUTCOME;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.outcome().apply(this);
  }
}
