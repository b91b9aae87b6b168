package fi.rekisteri.disclosure;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.util.Set;

/**
 * What may be disclosed on a ground (S29, S30; shown in two rows of the notice and declared once,
 * S34, S35). What a recipient gets is the part of {@code fields} that lies in its own scope.
 *
 * @param ground the ground
 * @param purpose the purpose that it serves
 * @param recipients the codes of the recipients that may receive data on it
 * @param fields the most that may be disclosed (S30.3)
 * @param evidence what must be named at each disclosure
 * @param description what happens, for people
 */
public record DisclosureRule(
    DisclosureGround ground,
    Purpose purpose,
    Set<String> recipients,
    Set<FieldKey<?>> fields,
    Evidence evidence,
    LocalizedText description) {
  /** What must be named at each disclosure: one form of {@link DisclosureReference} for each. */
  public enum Evidence {
    /** The contract with the provider (S29.1). */
    CONTRACT,
    /** The case: the application or the invoice. */
    CASE,
    /** The claim that is collected, and how it stands (F13). */
    CLAIM,
    /** The statute and the requesting authority (S30.2). */
    STATUTE
  }

  /** Copies the collections. */
  public DisclosureRule {
    recipients = Set.copyOf(recipients);
    fields = Set.copyOf(fields);
  }
}
