package fi.rekisteri.samples.sealing;

import fi.rekisteri.core.sealing.SearchTags;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;

/** What one customer is found by. */
record Terms(EmailAddress email, PhoneNumber phone, PersonName name, CustomerNumber number) {

  static Terms of(int customer) {
    return new Terms(
        EmailAddress.of(email(customer)),
        new PhoneNumber("+35850" + (1_000_000 + customer)),
        PersonName.of("Väinö", "Järvinen" + (char) ('a' + customer % 20)),
        CustomerNumber.of("A" + (1_000_000 + customer)));
  }

  static String email(int customer) {
    return "etunimi.sukunimi" + customer + "@example.fi";
  }

  List<SearchTag> tags(SearchTags tags) {
    List<SearchTag> all = new ArrayList<>(4);
    all.addAll(tags.tagsOf(CustomerSearch.BY_EMAIL, List.of(List.of(email))));
    all.addAll(tags.tagsOf(CustomerSearch.BY_PHONE, List.of(List.of(phone))));
    all.addAll(tags.tagsOf(CustomerSearch.BY_NAME, List.of(List.of(name))));
    all.addAll(tags.tagsOf(CustomerSearch.BY_CUSTOMER_NUMBER, List.of(List.of(number))));
    return all;
  }
}
