package fi.rekisteri.core.people;

import fi.rekisteri.core.engine.Difference;
import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may come in: declared fields of the definition's own type, bound to the purpose, from
 * declared sources (S16.1, S26.1, S27.1). Nothing undeclared is dropped or kept: it is refused.
 */
public record IntakeRules(RegisterDefinition definition) {
  /** Sources that must say which declared party they are, so that it can be told of corrections. */
  private static final Set<SourceKind> NAMED_SOURCES =
      EnumSet.of(SourceKind.SUBCONTRACTOR, SourceKind.PARTNER_DIGITAL);

  private static final Pattern ELEMENT = Pattern.compile("[0-9a-f]{1,8}");
  private static final Pattern NO_ELEMENT = Pattern.compile("");

  /** Checks somebody new, required fields included. */
  public void check(Customer newcomer, Permitted permitted) {
    newcomer.fields().forEach((key, field) -> check(key, field, permitted));
    newcomer.additions().forEach(addition -> check(addition, permitted));
    for (FieldSchema<?> schema : definition.fields()) {
      if (schema.required() && !(newcomer.fields().get(schema.key()) instanceof Field.Held)) {
        throw new InvalidValueException(
            ErrorCode.MISSING_FIELD,
            "field " + schema.key() + " is required",
            "collect it before registering the person");
      }
    }
  }

  /** Checks a change. */
  public void check(Difference difference, Permitted permitted) {
    if (difference.customershipsChanged()) {
      requireKnowsThePerson(permitted);
    }
    difference.fields().forEach((key, field) -> check(key, field, permitted));
    difference.additions().forEach(addition -> check(addition, permitted));
  }

  /** A purpose that may not see who the person is does not end their customership either. */
  private void requireKnowsThePerson(Permitted permitted) {
    for (FieldSchema<?> schema : definition.fields()) {
      if (schema.required() && permitted.withholding(schema.key()).isPresent()) {
        throw new AccessDeniedException(
            ErrorCode.PURPOSE_DENIED,
            "customerships are changed for a purpose that does not bind field " + schema.key(),
            "act for a purpose that may see who the person is");
      }
    }
  }

  private void check(FieldKey<?> key, Field<?> field, Permitted permitted) {
    FieldSchema<?> schema = declared(key, permitted);
    if (field instanceof Field.Withheld) {
      throw new IllegalArgumentException("field " + key + " is withheld: leave it out");
    }
    if (field instanceof Field.Held<?> held) {
      int most = key.cardinality() == Cardinality.ONE ? 1 : Cardinality.SEVERAL_LIMIT;
      if (held.entries().size() > most) {
        throw new InvalidValueException(
            ErrorCode.FIELD_ALREADY_HELD,
            "field " + key + " holds more values than it may",
            "keep at most " + most);
      }
      requireElements(key, held);
      for (Entry<?> entry : held.entries()) {
        check(schema, entry.value(), entry.provenance());
      }
    }
  }

  /** Element ids stand below the sealing floor: they are short ids, and nothing else. */
  private static void requireElements(FieldKey<?> key, Field.Held<?> held) {
    Set<String> seen = new HashSet<>();
    Pattern form = key.cardinality() == Cardinality.ONE ? NO_ELEMENT : ELEMENT;
    for (Entry<?> entry : held.entries()) {
      if (!form.matcher(entry.element()).matches() || !seen.add(entry.element())) {
        throw new IllegalArgumentException(
            "field " + key + " has an element id that is none, or stands twice");
      }
    }
  }

  /** Checks one value by itself. */
  public void check(Addition<?> addition, Permitted permitted) {
    FieldSchema<?> schema = declared(addition.field(), permitted);
    check(schema, addition.value(), addition.provenance());
  }

  private FieldSchema<?> declared(FieldKey<?> key, Permitted permitted) {
    FieldSchema<?> schema =
        definition
            .field(key.path())
            .filter(found -> found.key().cardinality() == key.cardinality())
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        ErrorCode.UNDECLARED_FIELD,
                        "field " + key + " is not declared in register " + definition.id().value(),
                        "declare it in the definition, with category, purpose and retention"));
    permitted
        .withholding(key)
        .ifPresent(
            reason -> {
              throw new AccessDeniedException(
                  reason.code(),
                  "field " + key + " is not bound to the purpose, by " + reason.decidedBy(),
                  "act for a purpose that needs the field");
            });
    return schema;
  }

  private void check(FieldSchema<?> schema, Object value, Provenance provenance) {
    if (!schema.key().type().javaType().isInstance(value)) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_FIELD,
          "field " + schema.key() + " is declared with another type",
          "use the field key that the definition declares");
    }
    List<SourceDeclaration> sources = definition.sources();
    boolean known =
        sources.stream()
            .anyMatch(
                source ->
                    source.kind() == provenance.source()
                        && source.categories().contains(schema.category())
                        && provenance
                            .party()
                            .map(source.parties()::contains)
                            .orElse(!NAMED_SOURCES.contains(source.kind())));
    if (!known) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_SOURCE,
          "no declared source " + provenance.source() + " may supply field " + schema.key(),
          "declare the source with its categories and parties, or correct the provenance");
    }
  }
}
