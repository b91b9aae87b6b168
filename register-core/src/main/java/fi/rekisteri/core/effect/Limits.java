package fi.rekisteri.core.effect;

import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;

/** What a refused part leaves out of a copy: each of its fields, for each of its reasons. Pure. */
record Limits(RefusedItem part) {
  /**
   * How much is left to give.
   *
   * @throws RegisterException {@code REQUEST_STEP_REFUSED} where no field is named: everything
   *     would be given
   */
  AccessScope scope() {
    if (part.fields().isEmpty()) {
      throw RefusedStep.because("what is refused of it names no field");
    }
    AccessScope scope = AccessScope.everything();
    for (String path : part.fields()) {
      for (RefusalReason reason : part.reasons()) {
        scope = scope.without(limit(path, reason));
      }
    }
    return scope;
  }

  private AccessLimit limit(String path, RefusalReason reason) {
    WithheldPart field = WithheldPart.field(path);
    RuleId rule = reason.ruleAgainst(part.right()).orElseThrow();
    return switch (reason) {
      case SECRET_REASONS -> AccessLimit.of(field, RedactionReason.SECRET).untold();
      case THIRD_PARTY_RIGHTS -> AccessLimit.of(field, RedactionReason.OTHER_PERSON).by(rule);
      default -> AccessLimit.of(field, RedactionReason.REFUSED).by(rule);
    };
  }
}
