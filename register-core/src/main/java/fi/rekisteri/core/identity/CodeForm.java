package fi.rekisteri.core.identity;

/** How a one-time code looks. */
public enum CodeForm {
  /**
   * Eight digits, to be typed. A hundred million codes: with five tries at each of ten codes a
   * guesser hits one case in two million. Six digits would be one in twenty thousand.
   */
  DIGITS,
  /**
   * Twenty-six small letters and digits 2 to 7, for a link: 130 bits, more than anybody tries.
   * Programs that look at mail open links by themselves, so the page behind it asks for a click.
   */
  LINK
}
