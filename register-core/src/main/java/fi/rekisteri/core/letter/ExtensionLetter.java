package fi.rekisteri.core.letter;

import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.rights.ReplyLanguages;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The request takes longer: why, and until when (Art. 12(3), G12.3c).
 *
 * @param facts what all letters have in common
 * @param until the new day, counted from receipt
 * @param grounds at least one
 * @param remarks what the officer says of them, each once
 */
public record ExtensionLetter(
    LetterFacts facts, Due until, Set<ExtensionGround> grounds, List<Remark> remarks)
    implements RightsLetter {
  /** Refuses an extension without a reason (G12.3c). */
  public ExtensionLetter {
    if (grounds.isEmpty()) {
      throw Remark.invalid("an extension has no reason");
    }
    remarks = remarks.stream().distinct().toList();
    grounds = Collections.unmodifiableSet(EnumSet.copyOf(grounds));
  }

  @Override
  public LetterKind kind() {
    return LetterKind.EXTENSION;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.extension().apply(this);
  }
}
