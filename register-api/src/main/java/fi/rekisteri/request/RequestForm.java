package fi.rekisteri.request;

/** In which form a request came (S68.1); none is a ground of refusal (G12.2). */
public enum RequestForm {
  /** On paper. */
  WRITTEN,
  /** By word of mouth, with a note of it. */
  ORAL,
  /** By mail, form, chat or a machine. */
  ELECTRONIC
}
