package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;

/**
 * What is asked for is not clear: what we need to know, and why (S75.2, S83).
 *
 * @param facts what all letters have in common
 * @param inquiry what is asked of the person
 */
public record ClarificationLetter(LetterFacts facts, Inquiry inquiry) implements RightsLetter {

  @Override
  public LetterKind kind() {
    return LetterKind.CLARIFICATION;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.clarification().apply(this);
  }
}
