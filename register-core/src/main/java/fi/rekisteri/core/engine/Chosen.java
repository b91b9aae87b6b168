package fi.rekisteri.core.engine;

import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.processing.Standing;
import java.util.List;

/** What somebody chose in one go, and what it amounts to. */
public record Chosen(Standing standing, List<RecordedChoice> recorded) {
  public static final Chosen NOTHING = new Chosen(Standing.NONE, List.of());
}
