package fi.rekisteri.contract;

/** What an adapter promises about notices to parties, A39 to A41. */
public interface PartyNoticeStoreContract extends NoticePagesContract, NoticeLendingContract {}
