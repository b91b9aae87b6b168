package fi.rekisteri.core.sealing;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.SourceKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers under which sealed values name their source and channel. They are written here and
 * not taken from the order of the constants, so that moving a constant does not change what was
 * stored. A number is never used again; a new constant does not compile until it has one.
 */
final class StableNumbers {
  private static final Map<Integer, SourceKind> SOURCES =
      Arrays.stream(SourceKind.values())
          .collect(Collectors.toUnmodifiableMap(StableNumbers::of, Function.identity()));
  private static final Map<Integer, Channel> CHANNELS =
      Arrays.stream(Channel.values())
          .collect(Collectors.toUnmodifiableMap(StableNumbers::of, Function.identity()));

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
    return Optional.ofNullable(SOURCES.get(number));
  }

  static Optional<Channel> channel(int number) {
    return Optional.ofNullable(CHANNELS.get(number));
  }
}
