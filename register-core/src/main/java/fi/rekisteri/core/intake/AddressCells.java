package fi.rekisteri.core.intake;

import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.List;
import java.util.Optional;

/** The cells of a row that make a postal address together (S20): all of them, or none. */
final class AddressCells {
  private static final List<CustomerColumn> ALL =
      List.of(
          CustomerColumn.STREET,
          CustomerColumn.POSTAL_CODE,
          CustomerColumn.LOCALITY,
          CustomerColumn.COUNTRY);

  private AddressCells() {}

  /** The address; empty where no cell is filled, and where one of them has a problem. */
  static Optional<PostalAddress> address(RowReader<CustomerColumn> cells) {
    if (ALL.stream().noneMatch(column -> cells.cell(column).isPresent())) {
      return Optional.empty();
    }
    requireFilled(cells, CustomerColumn.STREET, ErrorCode.INVALID_POSTAL_ADDRESS);
    requireFilled(cells, CustomerColumn.LOCALITY, ErrorCode.INVALID_POSTAL_ADDRESS);
    requireFilled(cells, CustomerColumn.COUNTRY, ErrorCode.INVALID_COUNTRY);
    return ALL.stream().allMatch(cells::isGood) ? compose(cells) : Optional.empty();
  }

  private static void requireFilled(
      RowReader<CustomerColumn> cells, CustomerColumn column, ErrorCode code) {
    if (cells.cell(column).isEmpty()) {
      cells.refuse(column, code);
    }
  }

  /** Some countries have no postal codes, so the address itself says whether one is missing. */
  private static Optional<PostalAddress> compose(RowReader<CustomerColumn> cells) {
    try {
      return Optional.of(
          PostalAddress.of(
              cells.cell(CustomerColumn.STREET).orElseThrow(),
              cells.cell(CustomerColumn.POSTAL_CODE).orElse(""),
              cells.cell(CustomerColumn.LOCALITY).orElseThrow(),
              cells.cell(CustomerColumn.COUNTRY).orElseThrow()));
    } catch (InvalidValueException refused) {
      cells.refuse(columnOf(refused.code()), refused.code());
      return Optional.empty();
    }
  }

  private static CustomerColumn columnOf(ErrorCode code) {
    return code == ErrorCode.INVALID_POSTAL_CODE
        ? CustomerColumn.POSTAL_CODE
        : CustomerColumn.STREET;
  }
}
