package fi.rekisteri.breach;

import fi.rekisteri.audit.TimeSpan;
import java.util.Optional;

/**
 * Which looks of the trail a breach is about.
 *
 * @param span of which time
 * @param actor by whom, letter by letter as the trail names them; empty for everybody
 */
public record LooksAsked(TimeSpan span, Optional<String> actor) {}
