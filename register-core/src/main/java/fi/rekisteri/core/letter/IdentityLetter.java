package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;

/**
 * Whether it is the person who asks is not clear: what we need to see, why, and that it is deleted
 * after the check (Art. 12(6), G12.6).
 *
 * @param facts what all letters have in common
 * @param inquiry what is asked of the person
 */
public record IdentityLetter(LetterFacts facts, Inquiry inquiry) implements RightsLetter {

  @Override
  public LetterKind kind() {
    return LetterKind.IDENTITY;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.identity().apply(this);
  }
}
