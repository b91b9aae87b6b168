package fi.rekisteri.identity;

import fi.rekisteri.rights.DataSubjectRight;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who makes a request: the person, or somebody for them (S69). References are never printed. */
public sealed interface Requester {
  /** The person themself, also a child. */
  record Subject() implements Requester {}

  /**
   * Somebody whom the person authorised.
   *
   * @param authorisation what was shown of it; empty where nothing was, and then nothing is done
   */
  record Proxy(Optional<Authorisation> authorisation) implements Requester {}

  /**
   * Who holds parental responsibility for a child, or was appointed for an adult.
   *
   * @param reference to what shows it; empty where nothing was shown, and then nothing is done
   * @param childBornOn the child's day of birth; empty for an adult
   */
  record Guardian(Optional<String> reference, Optional<LocalDate> childBornOn)
      implements Requester {
    /** Refuses a reference that says nothing. */
    public Guardian {
      reference.ifPresent(IdentityText::required);
    }

    @Override
    public String toString() {
      return "Guardian[child=" + childBornOn.isPresent() + ", ***]";
    }
  }

  /** The estate or relatives of somebody who died: the Regulation protects the living. */
  record Estate() implements Requester {}

  /**
   * What a person authorised another one to.
   *
   * @param reference to the letter of attorney or the entry in a service of authorisations
   * @param rights for which rights
   * @param until the last day; empty where it says none
   */
  record Authorisation(String reference, Set<DataSubjectRight> rights, Optional<LocalDate> until) {
    /** Copies the rights; refuses a reference that says nothing. */
    public Authorisation {
      rights = Set.copyOf(rights);
      IdentityText.required(reference);
    }

    @Override
    public String toString() {
      return "Authorisation[rights=" + rights + ", until=" + until + ", ***]";
    }
  }

  /**
   * Goes on with whoever it is.
   *
   * @param <R> the result
   * @param subject for {@link Subject}
   * @param proxy for {@link Proxy}
   * @param guardian for {@link Guardian}
   * @param estate for {@link Estate}
   * @return what the function returned
   */
  default <R> R fold(
      Function<Subject, R> subject,
      Function<Proxy, R> proxy,
      Function<Guardian, R> guardian,
      Function<Estate, R> estate) {
    if (this instanceof Subject s) {
      return subject.apply(s);
    } else if (this instanceof Proxy p) {
      return proxy.apply(p);
    }
    return this instanceof Guardian g ? guardian.apply(g) : estate.apply((Estate) this);
  }
}
