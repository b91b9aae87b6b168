package fi.rekisteri;

import fi.rekisteri.error.ErrorCode;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one observation. It holds its id and a code, and nothing that was observed.
 *
 * @param row where it stood in the batch, from 1
 * @param id the observation's id
 * @param refusal why nothing of it is kept; empty where it is
 */
public record VisitVerdict(long row, UUID id, Optional<ErrorCode> refusal) {}
