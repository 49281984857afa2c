package dev.parley.record;

/** What lies in a record's file and is no view: what came in, and what was decided. */
record Parts(Database database, Journal journal, Contents contents, Judgements judgements) {
  static Parts of(Database database) {
    Journal journal = new Journal(database);
    return new Parts(database, journal, new Contents(database), new Judgements(journal));
  }
}
