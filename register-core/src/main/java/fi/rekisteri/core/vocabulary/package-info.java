/**
 * What do others call it? Floor 4. The terms of the W3C Data Privacy Vocabulary (DPV) for what we
 * name in our own words, as data with its version (law 8): consent records and the record of
 * processing share it. Proof: {@code VocabularyTest}.
 */
@NullMarked
package fi.rekisteri.core.vocabulary;

import org.jspecify.annotations.NullMarked;
