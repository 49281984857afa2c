package dev.parley.claim;

/** PLOVER's event types; the speech acts are listed after the deeds. */
public enum EventType implements Labelled {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  RETREAT,
  CONCEDE,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST;

  /** PLOVER writes its types in capitals. */
  @Override
  public String label() {
    return name();
  }
}
