package fi.rekisteri.consent;

import fi.rekisteri.text.Language;

/**
 * What the person was shown when they were asked for consent (Art. 7(1)).
 *
 * @param wordingVersion the version of the wording
 * @param language the language in which it was shown
 */
public record Asked(String wordingVersion, Language language) {}
