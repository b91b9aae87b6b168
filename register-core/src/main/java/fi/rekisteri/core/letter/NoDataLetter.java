package fi.rekisteri.core.letter;

import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.ReplyLanguages;

/**
 * We hold no data about you; the request itself is the only trace (Art. 15(1), S67).
 *
 * @param facts what all letters have in common
 */
public record NoDataLetter(LetterFacts facts) implements RightsLetter {
  /** Refuses an item that nobody has decided, and one of which a certificate tells. */
  public NoDataLetter {
    if (facts.items().stream().anyMatch(item -> !isWithoutData(item))) {
      throw Remark.invalid("an item is not decided yet, or was refused for another reason");
    }
  }

  /** Whether that nobody was found is all that is to be said of an item. */
  static boolean isWithoutData(LetterFacts.Item item) {
    return item.isDecided()
        && item.certificate().isEmpty()
        && item.why().reasons().filter(RefusedItem::isRefusal).isEmpty();
  }

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
