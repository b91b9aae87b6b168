package fi.rekisteri.notice;

/** What part of a register's practice is held against its notice. */
public enum PracticePart {
  /** A purpose for which people's data was used (Art. 13(1)(c)). */
  PURPOSE,
  /** A field that was used, or is held in records (Art. 14(1)(d)). */
  FIELD,
  /** A field that was used for a purpose (Art. 5(1)(b), 5(1)(c)). */
  BINDING,
  /** A kind of source, or a party of it, that values came from (Art. 14(2)(f)). */
  SOURCE,
  /** A category of data that came from a source (Art. 14(1)(d), 14(2)(f)). */
  SOURCE_CATEGORY,
  /** A recipient to whom data was disclosed (Art. 13(1)(e)). */
  RECIPIENT
}
