package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;

/**
 * We have received your request: what it asks for, by when it is answered, and how that day was
 * made (G12.3, S68).
 *
 * @param facts what all letters have in common
 * @param due by when it is answered
 */
public record ReceiptLetter(LetterFacts facts, Due due) implements RightsLetter {

  @Override
  public LetterKind kind() {
    return LetterKind.RECEIPT;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.receipt().apply(this);
  }
}
