package fi.rekisteri.processing;

/** In which role the register knows a person (S12). The legal basis of a purpose depends on it. */
public enum SubjectRole {
  /** A party to the contract. */
  CUSTOMER,
  /** A contact person of an organisation that is the customer: no party to the contract (S84). */
  ORG_CONTACT_PERSON,
  /** Somebody who has not become a customer. */
  PROSPECT,
  /** A visitor of the web site, known by a cookie at most (S51). */
  VISITOR
}
