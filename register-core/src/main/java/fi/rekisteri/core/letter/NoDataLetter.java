package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;

/**
 * We hold no data about you; the request itself is the only trace (Art. 15(1), S67).
 *
 * @param facts what all letters have in common
 */
public record NoDataLetter(LetterFacts facts) implements RightsLetter {

  @Override
  public LetterKind kind() {
    return LetterKind.NO_DATA;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.noData().apply(this);
  }
}
