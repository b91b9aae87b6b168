package fi.rekisteri.core.sealing;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.SourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The numbers under which sealed values name their source and channel. They are written here and
 * not taken from the order of the constants, so that moving a constant does not change what was
 * stored. A number is never used again; a new constant does not compile until it has one.
 */
final class StableNumbers {
  private static final List<Optional<SourceKind>> SOURCES =
      byNumber(SourceKind.values(), StableNumbers::of);
  private static final List<Optional<Channel>> CHANNELS =
      byNumber(Channel.values(), StableNumbers::of);

  private StableNumbers() {}

  public static int of(SourceKind source) {
    return switch (source) {
      case DATA_SUBJECT -> 1;
      case AUTHORITY_UPDATE_SERVICE -> 2;
      case COMPANY_UPDATE_SERVICE -> 3;
      case SUBCONTRACTOR -> 4;
      case PARTNER_DIGITAL -> 5;
      case CONTROLLER -> 6;
    };
  }

  public static int of(Channel channel) {
    return switch (channel) {
      case CUSTOMER_SERVICE -> 1;
      case EMAIL -> 2;
      case PHONE -> 3;
      case POST -> 4;
      case WEB -> 5;
      case SERVICE_POINT -> 6;
      case CONTACT_PERSON -> 7;
      case RESPONSIBLE_PERSON -> 8;
      case REGISTER_MAINTAINER -> 9;
      case INTERFACE -> 10;
      case INVITE_LINK -> 11;
      case COOKIE -> 12;
      case ISSUED_CREDENTIALS -> 13;
      case OTHER -> 14;
    };
  }

  static Optional<SourceKind> source(int number) {
    return at(SOURCES, number);
  }

  static Optional<Channel> channel(int number) {
    return at(CHANNELS, number);
  }

  /** In the place of each number what it stands for: each value that is opened looks twice. */
  private static <T> List<Optional<T>> byNumber(T[] constants, ToIntFunction<T> number) {
    int last = Arrays.stream(constants).mapToInt(number).max().orElseThrow();
    List<Optional<T>> known = new ArrayList<>(Collections.nCopies(last + 1, Optional.empty()));
    for (T constant : constants) {
      known.set(number.applyAsInt(constant), Optional.of(constant));
    }
    return List.copyOf(known);
  }

  private static <T> Optional<T> at(List<Optional<T>> known, int number) {
    return number < 0 || number >= known.size() ? Optional.empty() : known.get(number);
  }
}
