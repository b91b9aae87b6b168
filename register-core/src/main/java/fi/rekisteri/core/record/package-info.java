/**
 * What does the controller show the authority? Floor 7 (Art. 5(2), 30, 35).
 *
 * <p>{@link fi.rekisteri.core.record.RecordOfProcessing} writes the record of processing activities
 * (seloste käsittelytoimista, register över behandling) of a draft: JSON with a published schema, a
 * table as Markdown and as CSV, and JSON-LD in the terms of the Data Privacy Vocabulary. What is
 * missing reads "not stated", and each entry names the part of the definition that it came from.
 * {@code docs/record-of-processing.md} tells how. Proof: {@code RecordJsonTest}, {@code
 * RecordTableTest}, {@code LinkedRecordTest}, {@code HostileRecordTest}.
 */
@NullMarked
package fi.rekisteri.core.record;

import org.jspecify.annotations.NullMarked;
