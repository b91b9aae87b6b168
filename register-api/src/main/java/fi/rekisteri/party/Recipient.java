package fi.rekisteri.party;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody outside the controller who may receive data (vastaanottaja, Art. 4(9)): a category at
 * first, a named party as soon as the host knows it (C-154/21). It gets its own fields and no
 * others ("soveltuvin osin", S14.3).
 *
 * @param code a stable code, by which rules, sources and the log name it
 * @param category what kind of recipient it is, for people
 * @param role in which role it receives data
 * @param fields the fields that it may receive
 * @param party the named organisation; without it nothing may be handed over yet
 * @param reasonForAll why it needs every field of the register, where it does (S7.2)
 */
public record Recipient(
    String code,
    LocalizedText category,
    Role role,
    Set<FieldKey<?>> fields,
    Optional<NamedParty> party,
    Optional<LocalizedText> reasonForAll) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*+(_[A-Z0-9]++)*+");

  /** In which role data is received. */
  public enum Role {
    /** Processes on the controller's behalf, under an agreement (Art. 28). */
    PROCESSOR,
    /** Decides for itself: what it receives is disclosed to it (S29). */
    SEPARATE_CONTROLLER,
    /** An authority that a law entitles (S30.2). */
    AUTHORITY,
    /** Whoever reads what is published: nobody in particular, so it is never named (S9.5). */
    PUBLIC
  }

  /** Copies the fields; refuses a code of another form or longer than 64 characters. */
  public Recipient {
    fields = Set.copyOf(fields);
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "a recipient code is upper-case words joined by underscores, at most 64 characters");
    }
  }

  /**
   * Whether a text has the form of a recipient's code.
   *
   * @param text any text
   * @return true for upper-case words joined by underscores, at most 64 characters
   */
  public static boolean isCode(String text) {
    return text.length() <= 64 && CODE.matcher(text).matches();
  }

  /**
   * A recipient known by its category only.
   *
   * @param code a stable code
   * @param category what kind of recipient it is, for people
   * @param role in which role it receives data
   * @param fields the fields that it may receive
   * @return the recipient
   */
  public static Recipient category(
      String code, LocalizedText category, Role role, Set<FieldKey<?>> fields) {
    return new Recipient(code, category, role, fields, Optional.empty(), Optional.empty());
  }

  /**
   * The same recipient, named.
   *
   * @param named the organisation
   * @return a copy
   */
  public Recipient named(NamedParty named) {
    return new Recipient(code, category, role, fields, Optional.of(named), reasonForAll);
  }

  /**
   * The same recipient with other fields.
   *
   * @param scope the fields that it may receive
   * @return a copy
   */
  public Recipient withFields(Set<FieldKey<?>> scope) {
    return new Recipient(code, category, role, scope, party, reasonForAll);
  }

  @Override
  public String toString() {
    return "Recipient[" + code + "]";
  }
}
