package fi.rekisteri.core.informing;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where data is collected: a form, a call, an update service. What is told there follows from the
 * fields that are asked.
 *
 * @param fields the paths of the fields; at least one
 * @param role in which role the person is met, on which the legal bases depend
 * @param source who gives the data: the person (Art. 13), or another source (Art. 14)
 * @param channel by which way; a right to object is open by the same way
 * @param purposes the purposes that are pursued with what is collected here; empty for every active
 *     one that needs one of the fields
 * @param optOut where marketing is forbidden with one step, an {@code https} address; empty where
 *     people write or call
 */
public record CollectionPoint(
    Set<String> fields,
    SubjectRole role,
    SourceKind source,
    Channel channel,
    Set<Purpose> purposes,
    Optional<String> optOut) {
  private static final Pattern WEB = Pattern.compile("https://[^\\s()<>\"']{1,1000}");

  /** Copies the sets; refuses a point where nothing is asked, and an address that is none. */
  public CollectionPoint {
    fields = Set.copyOf(fields);
    purposes = Set.copyOf(purposes);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("where no field is asked, nothing is collected");
    }
    if (optOut.filter(address -> !WEB.matcher(address).matches()).isPresent()) {
      throw new IllegalArgumentException("an opt-out has an https address without blanks");
    }
  }

  /**
   * A point at which customers themselves are asked.
   *
   * @param channel by which way
   * @param fields what is asked
   * @return the point
   */
  public static CollectionPoint asking(Channel channel, FieldKey<?>... fields) {
    return new CollectionPoint(
        Arrays.stream(fields)
            .map(FieldKey::path)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        SubjectRole.CUSTOMER,
        SourceKind.DATA_SUBJECT,
        channel,
        Set.of(),
        Optional.empty());
  }

  /**
   * The same point for people in another role.
   *
   * @param other the role
   * @return a copy
   */
  public CollectionPoint of(SubjectRole other) {
    return new CollectionPoint(fields, other, source, channel, purposes, optOut);
  }

  /**
   * The same point where somebody else gives the data (Art. 14).
   *
   * @param other the kind of source
   * @return a copy
   */
  public CollectionPoint from(SourceKind other) {
    return new CollectionPoint(fields, role, other, channel, purposes, optOut);
  }

  /**
   * The same point for these purposes and no others. Recipients that decide for themselves are
   * narrowed to those to whom one of these is a ground to disclose; processors are not, since they
   * serve the register as a whole, and the text says that its periods are those of the whole
   * register.
   *
   * @param pursued the purposes
   * @return a copy
   */
  public CollectionPoint pursuing(Purpose... pursued) {
    return new CollectionPoint(fields, role, source, channel, Set.of(pursued), optOut);
  }

  /**
   * The same point with an address at which marketing is forbidden with one step.
   *
   * @param address an {@code https} address
   * @return a copy
   */
  public CollectionPoint withOptOut(String address) {
    return new CollectionPoint(fields, role, source, channel, purposes, Optional.of(address));
  }

  /**
   * Whether the person gives the data.
   *
   * @return true for Art. 13, false for Art. 14
   */
  public boolean isFromSubject() {
    return source == SourceKind.DATA_SUBJECT;
  }
}
