package fi.rekisteri.core.intake;

/** A column that a reader knows: {@link CustomerColumn} or {@link OrderColumn}. */
public sealed interface Column permits CustomerColumn, OrderColumn {
  /**
   * Its name in a Finnish file.
   *
   * @return in lower case
   */
  String finnishName();

  /**
   * Whether a file without it is refused.
   *
   * @return true also where each row must have a value in it
   */
  boolean isMandatory();
}
