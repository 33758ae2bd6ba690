package org.orderwatch.orders.web;

import java.util.UUID;

/** Requests as a client writes them. */
public final class Bodies {

  /** She. */
  public static final String ANN = "aaaaaaaa-0000-4000-8000-00000000000a";

  /** He. */
  public static final String BEN = "bbbbbbbb-0000-4000-8000-00000000000b";

  private Bodies() {}

  /** A new id. */
  public static String id() {
    return UUID.randomUUID().toString();
  }

  /** Facts in the body of a request. */
  public static String facts(String... facts) {
    return "{\"facts\": [" + String.join(",", facts) + "]}";
  }

  /** Ann petitions against Ben. */
  public static String petition(String entry, String on) {
    return petition("PetitionFiled", entry, on, "");
  }

  /** Ann petitions against Ben in answer to another proceeding. */
  public static String crossPetition(String entry, String on, String answers) {
    return petition("CrossPetitionFiled", entry, on, ", \"answers\": \"" + answers + "\"");
  }

  private static String petition(String fact, String entry, String on, String more) {
    return """
    {"fact": "%s", "entry": %s,
     "petition": {"court": {"jurisdiction": "OH", "county": "Franklin", "name": "Domestic"},
       "petitioner": "%s", "respondents": ["%s"], "kind": "DOMESTIC"}%s}
    """
        .formatted(fact, entry(entry, on), ANN, BEN, more);
  }

  /** Ben is restrained to protect Ann, until a day. */
  public static String temporaryOrder(String entry, String order, String on, String lastDay) {
    return """
    {"fact": "ExParteOrderGranted", "entry": %s,
     "order": {"id": "%s", "issuedBy": "JUDGE",
       "statedEnd": {"kind": "DATE", "lastDay": "%s"},
       "terms": {"restraints": [{"restrained": "%s", "protects": ["%s"]}],
         "relief": [{"relief": "NO_CONTACT"}]}}}
    """
        .formatted(entry(entry, on), order, lastDay, BEN, ANN);
  }

  /** Ben was given an order. */
  public static String served(String entry, String order, String on) {
    return """
    {"fact": "OrderServed", "entry": %s, "order": "%s", "restrained": "%s",
     "method": "PERSONAL"}
    """
        .formatted(entry(entry, on), order, BEN);
  }

  private static String entry(String id, String on) {
    return """
    {"id": "%s", "occurredOn": "%s", "source": "COURT_RECORD"}\
    """
        .formatted(id, on);
  }
}
