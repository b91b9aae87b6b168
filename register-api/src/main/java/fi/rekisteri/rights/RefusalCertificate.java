package fi.rekisteri.rights;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The written certificate of a refusal, or of a partial one (Art. 12(4); S78, S79.1, G12.4): what
 * was refused, why, by which rule, and where to turn. It holds all that it shows of the register
 * and of the authorities as it was on the day of the decision, so that it is printed again as it
 * was. It does not name the person. Immutable; printing it shows its number only.
 *
 * @param number its number
 * @param matter which request, and when
 * @param items what was refused, at least one
 * @param issuer who answers for it
 * @param setting what the register was called then
 * @param remedies where the person may turn, as of the day of the decision
 * @param languages the languages in which it is written
 */
public record RefusalCertificate(
    CertificateNumber number,
    Matter matter,
    List<RefusedItem> items,
    Issuer issuer,
    Setting setting,
    Remedies remedies,
    ReplyLanguages languages) {
  private static final int MOST_ITEMS = 50;
  private static final int LONGEST_NAME = 200;

  /**
   * The request that was decided.
   *
   * @param requestNumber its number, from 1
   * @param receivedOn when it arrived, in the register's zone
   * @param decidedOn when it was decided, in the register's zone
   */
  public record Matter(long requestNumber, LocalDate receivedOn, LocalDate decidedOn) {
    /** Refuses a decision before the request. */
    public Matter {
      if (requestNumber < 1 || decidedOn.isBefore(receivedOn)) {
        throw OfficerText.refusal("the request has no number, or was decided before it arrived");
      }
    }
  }

  /**
   * Who answers for the refusal. Printing it shows the role only.
   *
   * @param name the name as it is shown
   * @param role the role in which they decided: that of the responsible person
   */
  public record Issuer(String name, ContactRole role) {
    /**
     * Refuses a blank name, and anybody but the responsible person (S78.1).
     *
     * @throws InvalidValueException {@code ISSUER_NOT_RESPONSIBLE}, {@code REFUSAL_INVALID}
     */
    public Issuer {
      if (role != ContactRole.RESPONSIBLE_PERSON) {
        throw new InvalidValueException(
            ErrorCode.ISSUER_NOT_RESPONSIBLE,
            "a refusal is certified by the responsible person, not by the role " + role,
            "let the register's responsible person decide on the refusal");
      }
      name = line("the issuer's name", name);
    }

    @Override
    public String toString() {
      return "Issuer[" + role + ", ***]";
    }
  }

  /**
   * What the register was called on the day of the decision.
   *
   * @param controller the name of the controller
   * @param businessId its business id, where it has one
   * @param register the name of the register
   * @param fieldNames the names of the fields that the items name, by their paths
   */
  public record Setting(
      String controller,
      Optional<String> businessId,
      LocalizedText register,
      Map<String, LocalizedText> fieldNames) {
    /** Copies the names. */
    public Setting {
      controller = line("the controller's name", controller);
      businessId = businessId.map(id -> line("the business id", id));
      fieldNames = Collections.unmodifiableMap(new TreeMap<>(fieldNames));
    }

    @Override
    public String toString() {
      return "Setting[***]";
    }
  }

  /**
   * Copies the items.
   *
   * @throws InvalidValueException {@code REFUSAL_INVALID} where nothing is refused, or nobody was
   *     found, a field has no name or a name no field; {@code REMEDY_MISSING} where the remedies
   *     are of another day
   */
  public RefusalCertificate {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw OfficerText.refusal("it refuses nothing, or more than " + MOST_ITEMS + " items");
    }
    if (items.stream().anyMatch(item -> !item.isRefusal())) {
      throw OfficerText.refusal("nobody is in the register, so that nothing was refused");
    }
    if (items.stream().anyMatch(item -> !item.equals(item.told()))) {
      throw OfficerText.refusal("it names what secret reasons are about");
    }
    TreeMap<String, Boolean> named = new TreeMap<>();
    items.forEach(item -> item.fields().forEach(field -> named.put(field, true)));
    if (!named.keySet().equals(setting.fieldNames().keySet())) {
      throw OfficerText.refusal("the fields that it names are not those of its items");
    }
    if (!remedies.day().equals(matter.decidedOn())) {
      throw new InvalidValueException(
          ErrorCode.REMEDY_MISSING,
          "the remedies of certificate " + number + " are those of another day",
          "tell the remedies as of the day of the decision");
    }
  }

  private static String line(String what, String text) {
    String told = OfficerText.of(what, text, LONGEST_NAME);
    if (told.isEmpty() || told.indexOf('\n') >= 0) {
      throw OfficerText.refusal(what + " is blank, or not one line");
    }
    return told;
  }

  @Override
  public String toString() {
    return "RefusalCertificate[" + number + "]";
  }
}
