package fi.rekisteri.core.breach;

import fi.rekisteri.breach.Exposure;
import fi.rekisteri.breach.FieldExposure;
import fi.rekisteri.breach.FieldExposure.State;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody can make of each field, by what they have. Every field is sealed in the storage, so
 * that a database without keys says nothing of any; with the keys it says everything.
 */
record FieldExposures(RegisterDefinition definition) {
  List<FieldExposure> of(Taken taken) {
    return definition.fields().stream()
        .map(schema -> new FieldExposure(schema.key().path(), state(taken, schema.key())))
        .toList();
  }

  Exposure judged(Taken taken) {
    return new Exposure(
        taken,
        definition.version(),
        of(taken).stream()
            .filter(field -> field.state() == State.INTELLIGIBLE)
            .map(FieldExposure::path)
            .collect(Collectors.toSet()));
  }

  private State state(Taken taken, FieldKey<?> key) {
    if (taken instanceof Taken.Database) {
      return State.UNINTELLIGIBLE;
    } else if (taken instanceof Taken.DatabaseAndKeys) {
      return State.INTELLIGIBLE;
    } else if (taken instanceof Taken.Output output) {
      return activity(output).binds(key) ? State.INTELLIGIBLE : State.NOT_TAKEN;
    }
    return State.NOT_TAKEN; // a paper holds no field of the register, whatever is written on it
  }

  private ProcessingActivity activity(Taken.Output output) {
    return definition
        .activity(output.purpose())
        .orElseThrow(
            () ->
                BreachRules.refused(
                    "purpose " + output.purpose() + " is not declared, and shows nothing"));
  }
}
